import { createClient } from "@supabase/supabase-js";
import postgres from "postgres";
import { environmentOf } from "@/stack/environment.ts";
import { install, secretsOf } from "@/stack/install.ts";
import { keysOf } from "@/stack/keys.ts";
import { startStack } from "@/stack/mod.ts";
import { freePort } from "@/stack/ports.ts";
import { serveApp } from "@/stack/serve_app.ts";
import { load, type Size } from "./large/load.ts";

/** An installation filled with many clinics, kept between runs, and a member of one of them who is signed in. */
export interface Bench extends AsyncDisposable {
  databaseUrl: string;
  webUrl: string;
  supabaseUrl: string;
  secretKey: string;
  origin: string;
  /** The member's session cookies. */
  cookie: string;
  principalId: string;
  slug: string;
  /** What the app was started with. */
  environment: Record<string, string>;
}

const email = "bench@example.test";
const password = "bench-password-2026";

/** Starts the installation of that size, loading it the first time. Its member works in clinic number `clinic`. */
export async function benchOf(
  size: Size,
  clinic: number,
  settings: Record<string, string> = {},
): Promise<Bench> {
  const state = `${Deno.env.get("CUSP_BENCH_STATE") ?? ".cusp-bench"}/${size.clinics}x${size.patients}`;
  const running = new AsyncDisposableStack();
  const secrets = await secretsOf(state);
  let environment: Record<string, string> = {};
  const stack = await startStack({
    state,
    durable: false,
    functions: "functions",
    functionEnv: () => environment,
  });
  running.defer(() => stack.stop());
  const port = freePort();
  const origin = `http://localhost:${port}`;
  environment = { ...environmentOf(stack, secrets, origin), ...settings };
  await install(stack, secrets);
  const keys = await keysOf(state);
  const adminUrl =
    Object.assign(new URL(stack.databaseUrl), { username: "supabase_admin", password: keys.passwords.admin })
      .href;
  const owner = postgres(adminUrl, { max: 1, onnotice: () => {} });
  const [{ loaded }] = await owner`select exists (select from app.clinics where slug = 'clinic-0') as loaded`;
  if (!loaded) {
    console.log(
      `Loading ${size.clinics} clinics, ${size.patients} patients, ${size.appointments} appointments`,
    );
    await load(adminUrl, size);
  }
  const principalId = await memberOf(stack, owner, clinic);
  await owner.end();

  running.use(
    await serveApp(environment, { port, quiet: true }).then(async (
      app,
    ) => (await app.answering, app)),
  );
  return {
    databaseUrl: adminUrl,
    webUrl: environment.DATABASE_URL,
    supabaseUrl: stack.supabaseUrl,
    secretKey: stack.secretKey,
    origin,
    cookie: await signedIn(origin),
    principalId,
    slug: `clinic-${clinic}`,
    environment,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

async function memberOf(
  stack: { supabaseUrl: string; secretKey: string },
  owner: postgres.Sql,
  clinic: number,
): Promise<string> {
  const { auth } = createClient(stack.supabaseUrl, stack.secretKey, { auth: { persistSession: false } });
  await auth.admin.createUser({ email, password, email_confirm: true });
  const [{ id }] = await owner<{ id: string }[]>`select id from auth.users where email = ${email}`;
  await owner`insert into app.principals (id, kind) values (${id}, 'user') on conflict do nothing`;
  await owner`
    insert into app.memberships (id, clinic_id, principal_id, role)
    select gen_random_uuid(), c.id, ${id}, 'receptionist' from app.clinics c where c.slug = ${`clinic-${clinic}`}
    on conflict do nothing`;
  return id;
}

async function signedIn(origin: string): Promise<string> {
  const response = await fetch(`${origin}/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ email, password }),
    headers: { accept: "application/json" },
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`sign-in answered ${response.status}`);
  return response.headers.getSetCookie().map((cookie) => cookie.split(";")[0]).join("; ");
}
