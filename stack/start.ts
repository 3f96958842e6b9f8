import { configFrom } from "@/core/config.ts";
import { seedOnce } from "./demo/seed_once.ts";
import { environmentOf } from "./environment.ts";
import { install, loginsOf, secretsOf } from "./install.ts";
import { startStack } from "./mod.ts";
import { serveApp, type Served } from "./serve_app.ts";

const number = (name: string) => Number(Deno.env.get(name)) || undefined;
const port = number("CUSP_PORT") ?? 8000;
const reload = Deno.args.includes("--reload");
const origin = Deno.env.get("CUSP_ORIGIN") ?? `http://localhost:${port}`;

const running = new AsyncDisposableStack();
let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) Deno.addSignalListener(signal, () => stop(0));

try {
  const app = Deno.env.has("SUPABASE_URL") ? await startHosted() : await startLocal();
  running.use(app);
  await app.answering;
  console.log(`Cusp is ready at ${origin}`);
  const { code } = await app.status;
  await stop(code || 1);
} catch (error) {
  if (!stopping) console.error((error as Error).message);
  await stop(1);
}

/** The app on a Supabase elsewhere: refuses to run unless it was told everything. */
async function startHosted(): Promise<Served> {
  const environment = { CUSP_ORIGIN: origin, ...Deno.env.toObject() };
  configFrom(environment);
  return await serveApp(environment, { port, reload });
}

/** The app on a Supabase of its own on this machine, filled with the demo clinics when empty. */
async function startLocal(): Promise<Served> {
  const state = Deno.env.get("CUSP_STATE") ?? ".cusp";
  const secrets = await secretsOf(state);
  let environment: Record<string, string> = {};
  const stack = await startStack({
    state,
    pgPort: number("CUSP_PG_PORT"),
    supabasePort: number("CUSP_SUPABASE_PORT"),
    siteUrl: origin,
    functions: "functions",
    functionEnv: () => environment,
  });
  running.defer(() => stack.stop());
  environment = environmentOf(stack, secrets, origin);
  for (const [name, value] of Object.entries(environment)) Deno.env.set(name, value);
  await install(stack, secrets);
  if (Deno.env.get("CUSP_DEMO") !== "0") {
    await seedOnce(state, { ...stack, appDatabaseUrl: loginsOf(stack, secrets).web });
  }
  return await serveApp({ ...Deno.env.toObject(), ...environment }, { port, reload });
}

async function stop(code: number): Promise<never> {
  if (stopping) return await new Promise(() => {});
  stopping = true;
  await running.disposeAsync();
  Deno.exit(code);
}
