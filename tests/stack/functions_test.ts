import { assertEquals } from "@std/assert";
import { fileURLToPath } from "node:url";
import { functionsServer } from "@/stack/functions/server.ts";
import { ok, signedIn, stackFor, visitor } from "./support/stack.ts";

const folder = fileURLToPath(import.meta.resolve("./functions"));
const test = stackFor({ functions: folder, functionEnv: () => ({ CUSP_WORD: "tooth" }) });

test("a function gets the request, its path and its own environment only", async (stack) => {
  const { client, session } = await signedIn(stack);
  const got = ok(await client.functions.invoke("echo/deep?x=1", { body: { name: "Ana" } }));
  assertEquals(got, {
    calls: 1,
    method: "POST",
    path: "/echo/deep?x=1",
    body: '{"name":"Ana"}',
    authorization: `Bearer ${session.access_token}`,
    own: "tooth",
    url: stack.supabaseUrl,
  });
});

test("a function stays up between calls and answers without a body too", async (stack) => {
  const first = ok(await visitor(stack).functions.invoke("echo", { method: "GET" }));
  const second = ok(await visitor(stack).functions.invoke("echo", { method: "GET" }));
  assertEquals(second.calls, first.calls + 1);
  const response = await fetch(`${stack.supabaseUrl}/functions/v1/echo`, { method: "DELETE" });
  assertEquals([response.status, await response.text()], [204, ""]);
});

test("an unknown function, or one outside the folder, is not found", async (stack) => {
  for (const name of ["nothing-here", "..%2f..%2fetc", "echo.ts"]) {
    const response = await fetch(`${stack.supabaseUrl}/functions/v1/${name}`);
    await response.body?.cancel();
    assertEquals(response.status, 404);
  }
});

test("a call that throws answers 500 and the function lives on", async (stack) => {
  const url = `${stack.supabaseUrl}/functions/v1/crash`;
  assertEquals((await (await fetch(url)).json()).calls, 1);
  const response = await fetch(url, { method: "DELETE" });
  assertEquals([response.status, await response.text()], [500, "Internal Server Error"]);
  assertEquals((await (await fetch(url)).json()).calls, 3);
});

test("a function that crashes answers 500 and starts anew at the next call", async (stack) => {
  const url = `${stack.supabaseUrl}/functions/v1/crash`;
  const response = await fetch(url, { method: "POST", body: "x" });
  assertEquals([response.status, (await response.json()).code], [500, "WORKER_ERROR"]);
  assertEquals((await (await fetch(url)).json()).calls, 1);
});

test("a module that serves nothing is an error, not a wait", async (stack) => {
  const response = await fetch(`${stack.supabaseUrl}/functions/v1/silent`);
  assertEquals([response.status, (await response.json()).code], [500, "WORKER_ERROR"]);
});

Deno.test("a function that does not answer in time is stopped", async () => {
  using server = functionsServer({ folder, env: () => ({}), seconds: 0.5 });
  const url = new URL("http://localhost/functions/v1/hang");
  const response = await server({ request: new Request(url), url, params: {}, ip: "127.0.0.1" });
  assertEquals([response?.status, (await response?.json()).code], [504, "IDLE_TIMEOUT"]);
});
