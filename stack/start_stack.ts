import { join, resolve } from "node:path";
import postgres from "postgres";
import { accessTokens } from "./access_token.ts";
import { limits, type MailLimits } from "./auth/limits.ts";
import { authServer } from "./auth/server.ts";
import { callers } from "./http/caller.ts";
import { type Part, serve } from "./http/server.ts";
import { keysOf, writePrivate } from "./keys.ts";
import { mailboxIn } from "./mail/mailbox.ts";
import { sender } from "./mail/send.ts";
import { startSmtp } from "./mail/smtp.ts";
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
  /** Whether a new account must confirm its address; hosted Supabase's default is that it must. */
  confirmEmail?: boolean;
  mailLimits?: MailLimits;
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
  const auth = postgres(urlFor("supabase_auth_admin", keys.passwords.services), {
    max: 6,
    onnotice: () => {},
  });
  const tokens = await accessTokens(keys);
  const known = callers(keys, tokens);
  const mailbox = await mailboxIn(join(state, "mail"));
  const smtp = await startSmtp(mailbox);
  const supabaseUrl = `http://127.0.0.1:${supabasePort}`;
  const mailPart: Part = ({ url }) => url.pathname === "/mail" ? Response.json(mailbox.list()) : undefined;
  const server = serve(supabasePort, [
    authServer({
      sql: auth,
      keys,
      tokens,
      issuer: `${supabaseUrl}/auth/v1`,
      send: sender(smtp.url, "Cusp <auth@cusp.test>"),
      limits: limits(options.mailLimits ?? { interval: 60, hourly: 360 }),
      siteUrl: options.siteUrl ?? "http://localhost:8000",
      confirmEmail: options.confirmEmail ?? true,
    }, known),
    mailPart,
  ]);
  const place = {
    databaseUrl: urlFor("postgres", keys.passwords.postgres),
    supabaseUrl,
    publishableKey: keys.publishableKey,
    secretKey: keys.secretKey,
  };
  await writePrivate(join(state, "stack.json"), JSON.stringify(place, null, 2));
  return {
    ...place,
    smtpUrl: smtp.url,
    mailUrl: `${place.supabaseUrl}/mail`,
    async stop() {
      await server.shutdown();
      await smtp.stop();
      await auth.end({ timeout: 1 });
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
