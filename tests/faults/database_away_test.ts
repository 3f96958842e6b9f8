import { assertEquals } from "@std/assert";
import { environmentOf } from "@/stack/environment.ts";
import { install, secretsOf } from "@/stack/install.ts";
import { startStack } from "@/stack/mod.ts";
import { freePort } from "@/stack/ports.ts";
import { serveApp } from "@/stack/serve_app.ts";

Deno.test("while the database is away pages answer 503, and they recover by themselves", async () => {
  const state = await Deno.makeTempDir({ prefix: "cusp-away-" });
  const running = new AsyncDisposableStack();
  try {
    const secrets = await secretsOf(state);
    const options = {
      state,
      durable: false,
      pgPort: freePort(),
      supabasePort: freePort(),
      functions: `${state}/none`,
    };
    const stack = await startStack(options);
    await install(stack, secrets);
    const port = freePort();
    const origin = `http://localhost:${port}`;
    const app = await serveApp(environmentOf(stack, secrets, origin), { port, logFile: `${state}/app.log` });
    running.use(app);
    await app.answering;

    const underWay = Array.from({ length: 20 }, () => statusOf(`${origin}/health`));
    await stack.stop();
    await Promise.all(underWay);
    assertEquals(await statusOf(`${origin}/health`), 503);
    const page = await fetch(`${origin}/sign-in`, {
      method: "POST",
      body: new URLSearchParams({ email: "nobody@example.test", password: "wrong-password" }),
    });
    assertEquals(page.status, 503);
    assertEquals((await page.text()).includes("Cusp"), true);

    const again = await startStack(options);
    running.defer(() => again.stop());
    assertEquals(await statusOf(`${origin}/health`), 200);
  } finally {
    await running.disposeAsync();
    await Deno.remove(state, { recursive: true });
  }
});

async function statusOf(url: string): Promise<number> {
  const response = await fetch(url);
  await response.body?.cancel();
  return response.status;
}
