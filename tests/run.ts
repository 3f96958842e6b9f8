import { freePort } from "@/stack/ports.ts";
import { startStack } from "@/stack/mod.ts";
import { seed } from "@/stack/demo/seed.ts";
import { environmentOf } from "@/stack/environment.ts";
import { install, loginsOf, secretsOf } from "@/stack/install.ts";
import { serveApp } from "@/stack/serve_app.ts";

// Checks the sources, then runs every test against one installation filled with the demo clinics. Arguments go to
// `deno test`. Ends with the counts on a line of their own.

const files = Deno.args.length > 0 ? Deno.args : ["tests", "jsr"];
if (Deno.args.length === 0) {
  for (const args of [["fmt", "--check"], ["lint"], ["check"]]) {
    const { success } = await new Deno.Command(Deno.execPath(), { args }).spawn().status;
    if (!success) end(0, 1);
  }
}

const running = new AsyncDisposableStack();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  Deno.addSignalListener(signal, () => running.disposeAsync().finally(() => Deno.exit(1)));
}
const { success, output } = await tested().finally(() => running.disposeAsync());
const [, passed = "0", failed = "1"] = output.match(/(\d+) passed[^|]*\| (\d+) failed/) ?? [];
end(Number(passed), success ? Number(failed) : Math.max(1, Number(failed)));

async function tested() {
  const state = await Deno.makeTempDir({ prefix: "cusp-test-" });
  running.defer(() => Deno.remove(state, { recursive: true }));
  const port = freePort();
  const origin = `http://localhost:${port}`;
  const secrets = await secretsOf(state);
  let environment: Record<string, string> = {};
  const stack = await startStack({
    state,
    durable: false,
    siteUrl: origin,
    functions: "functions",
    functionEnv: () => environment,
  });
  running.defer(() => stack.stop());
  environment = { ...environmentOf(stack, secrets, origin), CUSP_TEST_OWNER_URL: stack.databaseUrl };
  for (const [name, value] of Object.entries(environment)) Deno.env.set(name, value);
  await install(stack, secrets);
  await seed({ ...stack, appDatabaseUrl: loginsOf(stack, secrets).web });
  const app = await serveApp(environment, { port, logFile: `${state}/app.log` });
  running.use(app);
  await app.answering;
  return await testsOf(environment);
}

async function testsOf(env: Record<string, string>): Promise<{ success: boolean; output: string }> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["test", "-A", "--no-check", ...files],
    env,
    stdout: "piped",
  }).spawn();
  let output = "";
  for await (const text of child.stdout.pipeThrough(new TextDecoderStream())) {
    output = (output + text).slice(-100_000);
    await Deno.stdout.write(new TextEncoder().encode(text));
  }
  // deno-lint-ignore no-control-regex -- the colours of a terminal
  return { success: (await child.status).success, output: output.replaceAll(/\x1b\[[0-9;]*m/g, "") };
}

function end(passed: number, failed: number): never {
  console.log(`${passed} passed, ${failed} failed`);
  Deno.exit(failed > 0 ? 1 : 0);
}
