import { join, resolve } from "node:path";
import postgres from "postgres";
import { keysOf, writePrivate } from "./keys.ts";
import { applyPlatform } from "./platform.ts";
import { freePort } from "./ports.ts";
import { startPostgres } from "./postgres.ts";

export interface StackOptions {
  /** The folder of all data, keys and stored objects; made when missing. */
  state: string;
  pgPort?: number;
  supabasePort?: number;
  /** Holds `<name>/index.ts` for each edge function. */
  functions?: string;
  /** What edge functions find in their environment beside Supabase's own. */
  functionEnv?: () => Record<string, string>;
  /** Where links in mails lead when the caller names no other place. */
  siteUrl?: string;
  /** False gives up crash safety for speed, for tests. */
  durable?: boolean;
}

export interface Stack {
  databaseUrl: string;
  supabaseUrl: string;
  publishableKey: string;
  secretKey: string;
  smtpUrl: string;
  mailUrl: string;
  stop(): Promise<void>;
}

/** Starts the local Supabase on `state` and says where it is. One state serves one stack at a time. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const state = resolve(options.state);
  await Deno.mkdir(state, { recursive: true });
  const lock = await lockState(state);
  const keys = await keysOf(state);
  const pgPort = options.pgPort ?? freePort();
  const supabasePort = options.supabasePort ?? freePort();
  const database = await startPostgres({
    folder: join(state, "postgres"),
    port: pgPort,
    password: keys.passwords.admin,
    durable: options.durable ?? true,
  });
  const urlFor = (user: string, password: string) =>
    `postgres://${user}:${password}@127.0.0.1:${pgPort}/postgres`;
  const admin = postgres(urlFor("supabase_admin", keys.passwords.admin), { max: 2, onnotice: () => {} });
  await applyPlatform(admin, keys);
  const place = {
    databaseUrl: urlFor("postgres", keys.passwords.postgres),
    supabaseUrl: `http://127.0.0.1:${supabasePort}`,
    publishableKey: keys.publishableKey,
    secretKey: keys.secretKey,
  };
  await writePrivate(join(state, "stack.json"), JSON.stringify(place, null, 2));
  return {
    ...place,
    smtpUrl: "",
    mailUrl: `${place.supabaseUrl}/mail`,
    async stop() {
      await admin.end({ timeout: 1 });
      await database.stop();
      lock.close();
    },
  };
}

/** Held while the stack runs; the system lets go of it when the program dies. */
async function lockState(state: string): Promise<Deno.FsFile> {
  const file = await Deno.open(join(state, "lock"), { create: true, write: true, mode: 0o600 });
  if (await file.tryLock(true)) return file;
  file.close();
  throw new Error(`Another Cusp is running on ${state}`);
}
