import { createHash } from "node:crypto";
import { join } from "node:path";
import postgres from "postgres";

interface Migration {
  version: string;
  name: string;
  text: string;
}

/** What stands in the database was not made by the files on disk; only building it anew helps. */
export class StateDiffers extends Error {
  override name = "StateDiffers";
  constructor(version: string, why: string) {
    super(`Migration ${version} ${why}. Run \`deno task db:reset\` to build the database anew.`);
  }
}

/**
 * Applies the migrations in `folder` that `databaseUrl` lacks, each file in one transaction, the way `supabase db push`
 * does: as a CLI login that became `postgres`. Returns their versions. Throws StateDiffers, touching nothing, when
 * an applied file has changed.
 */
export async function migrate(databaseUrl: string, folder: string): Promise<string[]> {
  const migrations = await migrationsIn(folder);
  const owner = postgres(databaseUrl, { max: 1 });
  try {
    await owner`select pg_advisory_lock(hashtext('supabase_migrations'))`; // one at a time; ends with the connection
    return await applyPending(await cliUrl(owner, databaseUrl), migrations);
  } finally {
    await owner.end();
  }
}

async function applyPending(url: string, migrations: Migration[]): Promise<string[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, prepare: false });
  try {
    await sql`set session role postgres`;
    await sql.unsafe(`
      create schema if not exists supabase_migrations;
      create table if not exists supabase_migrations.schema_migrations
        (version text primary key, statements text[], name text);`).simple();
    const pending = await pendingOf(sql, migrations);
    for (const migration of pending) await apply(sql, migration);
    return pending.map(({ version }) => version);
  } finally {
    await sql.end();
  }
}

async function migrationsIn(folder: string): Promise<Migration[]> {
  const migrations: Migration[] = [];
  for await (const { name: file } of Deno.readDir(folder)) {
    const [, version, name] = file.match(/^(\d+)_(.*)\.sql$/) ?? [];
    if (version) migrations.push({ version, name, text: await Deno.readTextFile(join(folder, file)) });
  }
  return migrations.sort((a, b) => a.version < b.version ? -1 : 1);
}

/** The URL of the login that the platform gives the CLI for the next minutes. */
async function cliUrl(owner: postgres.Sql, databaseUrl: string): Promise<string> {
  const [{ username, password }] = await owner`select * from platform.cli_login()`;
  return Object.assign(new URL(databaseUrl), { username, password }).href;
}

async function pendingOf(sql: postgres.Sql, migrations: Migration[]): Promise<Migration[]> {
  const applied = await sql<{ version: string; digest: string }[]>`
    select version, encode(sha256(convert_to(array_to_string(statements, ''), 'UTF8')), 'hex') as digest
      from supabase_migrations.schema_migrations order by version`;
  const onDisk = new Map(migrations.map((migration) => [migration.version, migration]));
  for (const { version, digest } of applied) {
    const migration = onDisk.get(version);
    if (!migration) throw new StateDiffers(version, "is applied but no longer on disk");
    if (sha256(migration.text) !== digest) {
      throw new StateDiffers(version, "has changed since it was applied");
    }
  }
  const done = new Set(applied.map(({ version }) => version));
  const pending = migrations.filter(({ version }) => !done.has(version));
  const last = applied.at(-1)?.version ?? "";
  if (pending[0]?.version < last) {
    throw new StateDiffers(pending[0].version, `is older than the applied ${last}`);
  }
  return pending;
}

async function apply(sql: postgres.Sql, { version, name, text }: Migration): Promise<void> {
  await sql.begin(async (sql) => {
    await sql.unsafe(text).simple();
    await sql`insert into supabase_migrations.schema_migrations (version, statements, name)
              values (${version}, ${[text]}, ${name})`;
  }).catch((error) => {
    throw new Error(`Migration ${version}_${name}: ${error.message}`, { cause: error });
  });
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
