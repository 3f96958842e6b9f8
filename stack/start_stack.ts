import { join, resolve } from "node:path";
import { accessTokens } from "./access_token.ts";
import { limits } from "./auth/limits.ts";
import { authServer } from "./auth/server.ts";
import { startCron } from "./cron.ts";
import { startDatabase } from "./database.ts";
import { functionsServer } from "./functions/server.ts";
import { callers } from "./http/caller.ts";
import { type Part, serve, withCors } from "./http/server.ts";
import { keysOf } from "./keys.ts";
import { mailboxIn } from "./mail/mailbox.ts";
import { sender } from "./mail/send.ts";
import { startSmtp } from "./mail/smtp.ts";
import { startNet } from "./net.ts";
import type { Place, Stack, StackOptions } from "./options.ts";
import { freePort } from "./ports.ts";
import { realtimeServer } from "./realtime/server.ts";
import { bytesIn } from "./storage/bytes.ts";
import { storageServer } from "./storage/server.ts";
import { lastPlace, lockState, portOf, writePlace } from "./state.ts";

/** Starts the local Supabase on `options.state` and says where it is. One state serves one stack at a time. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const state = resolve(options.state);
  await Deno.mkdir(state, { recursive: true });
  await using starting = new AsyncDisposableStack(); // undoes what was begun if the rest fails
  starting.use(await lockState(state));

  const keys = await keysOf(state);
  const last = await lastPlace(state);
  const pgPort = () => options.pgPort ?? freePort(portOf(last?.databaseUrl));
  const supabasePort = options.supabasePort ?? freePort(portOf(last?.supabaseUrl));
  const database = starting.use(await startDatabase(state, pgPort, keys, options.durable ?? true));
  const { publishableKey, secretKey } = keys;
  const supabaseUrl = `http://127.0.0.1:${supabasePort}`;
  const place: Place = { databaseUrl: database.url, supabaseUrl, publishableKey, secretKey };

  const admin = database.pool("supabase_admin", 2);
  starting.use(await startCron(admin, database.url));
  starting.use(await startNet(admin));
  const mailbox = await mailboxIn(join(state, "mail"));
  const smtp = starting.use(await startSmtp(mailbox));
  const tokens = await accessTokens(keys);
  const known = callers(keys, tokens);

  const auth = authServer({
    sql: database.pool("supabase_auth_admin", 6),
    keys,
    tokens,
    send: sender(smtp.url, "Cusp <auth@cusp.test>"),
    limits: limits(options.mailLimits ?? { interval: 60, hourly: 360 }),
    issuer: `${supabaseUrl}/auth/v1`,
    siteUrl: options.siteUrl ?? "http://localhost:8000",
    confirmEmail: options.confirmEmail ?? true,
  }, known);
  const realtime = starting.use(await realtimeServer(database.pool("supabase_realtime_admin", 4), known));
  const bytes = await bytesIn(join(state, "objects"), options.durable ?? true);
  const storage = await storageServer(database.pool("supabase_storage_admin", 6), keys, bytes, known);
  const functions = starting.use(functionsServer({
    folder: resolve(options.functions ?? "functions"),
    env: () => ({ ...functionEnvironment(place), ...options.functionEnv?.() }),
  }));
  const mail: Part = ({ url }) => url.pathname === "/mail" ? Response.json(mailbox.list()) : undefined;
  starting.use(serve(supabasePort, [
    functions,
    withCors(auth),
    withCors(storage),
    withCors(realtime),
    mail,
  ]));

  await writePlace(state, place);
  const running = starting.move();
  return {
    ...place,
    smtpUrl: smtp.url,
    mailUrl: `${supabaseUrl}/mail`,
    stop: () => running.disposeAsync(),
  };
}

/** The variables that hosted edge functions find. */
function functionEnvironment({ databaseUrl, supabaseUrl, publishableKey, secretKey }: Place) {
  return {
    SUPABASE_URL: supabaseUrl,
    SUPABASE_DB_URL: databaseUrl,
    SUPABASE_ANON_KEY: publishableKey,
    SUPABASE_SERVICE_ROLE_KEY: secretKey,
    SUPABASE_PUBLISHABLE_KEY: publishableKey,
    SUPABASE_SECRET_KEY: secretKey,
    SUPABASE_PUBLISHABLE_KEYS: JSON.stringify({ default: publishableKey }),
    SUPABASE_SECRET_KEYS: JSON.stringify({ default: secretKey }),
  };
}
