import { join } from "node:path";
import { randomBytes } from "node:crypto";
import { runMigrations } from "graphile-worker";
import postgres from "postgres";
import { writePrivate } from "./keys.ts";
import { migrate } from "./migrate.ts";
import type { Stack } from "./options.ts";

/** What an installation's secrets are, made once and kept with its state. */
export interface Secrets {
  masterKey: string;
  tickToken: string;
  webPassword: string;
  jobsPassword: string;
}

/** The secrets of a state folder, made when missing. */
export async function secretsOf(state: string): Promise<Secrets> {
  const file = join(state, "secrets.json");
  try {
    return JSON.parse(await Deno.readTextFile(file));
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  const word = () => randomBytes(24).toString("base64url");
  await Deno.mkdir(state, { recursive: true });
  const secrets: Secrets = {
    masterKey: randomBytes(32).toString("base64"),
    tickToken: word(),
    webPassword: word(),
    jobsPassword: word(),
  };
  await writePrivate(file, JSON.stringify(secrets));
  return secrets;
}

/** The database as each of Cusp's logins reaches it. */
export function loginsOf({ databaseUrl }: { databaseUrl: string }, { webPassword, jobsPassword }: Secrets) {
  const as = (username: string, password: string) =>
    Object.assign(new URL(databaseUrl), { username, password }).href;
  return { web: as("app_web", webPassword), jobs: as("app_jobs", jobsPassword) };
}

/**
 * Does what docs/deploy.md asks of a person: migrations, passwords of the logins, the clock's word, the queue's tables,
 * the bucket. Every step may be done again, so a start that was cut short is made good by the next.
 */
export async function install(stack: Stack, secrets: Secrets): Promise<void> {
  await migrate(stack.databaseUrl, "supabase/migrations");
  const sql = postgres(stack.databaseUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(`alter role app_web password '${secrets.webPassword}'`);
    await sql.unsafe(`alter role app_jobs password '${secrets.jobsPassword}'`);
    const settings = [
      { key: "tick_url", value: `${stack.supabaseUrl}/functions/v1/tick` },
      { key: "tick_token", value: secrets.tickToken },
    ];
    await sql`insert into private.settings ${
      sql(settings)
    } on conflict (key) do update set value = excluded.value`;
    await sql`
      insert into storage.buckets (id, name, public) values ('clinics', 'clinics', false) on conflict (id) do nothing`;
  } finally {
    await sql.end();
  }
  await runMigrations({ connectionString: loginsOf(stack, secrets).jobs });
}
