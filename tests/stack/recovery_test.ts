import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { createClient } from "@supabase/supabase-js";
import { createTransport } from "nodemailer";
import { fileURLToPath } from "node:url";
import { startStack } from "@/stack/mod.ts";
import { quiet, subscribed } from "./support/channels.ts";
import { databasePid, startProgram } from "./support/program.ts";
import { ok } from "./support/stack.ts";
import { connected } from "./support/sql.ts";

/** A test with a state folder of its own. */
function test(name: string, run: (state: string) => Promise<void>) {
  Deno.test({
    name,
    sanitizeOps: false,
    sanitizeResources: false,
    async fn() {
      const state = await Deno.makeTempDir({ prefix: "stack-" });
      try {
        await run(state);
      } finally {
        await Deno.remove(state, { recursive: true });
      }
    },
  });
}

test("a killed stack leaves its database behind; the next start takes it over and keeps every row", async (state) => {
  const first = await startProgram(state);
  await connected(first.place.databaseUrl, (sql) => sql`create table public.kept as select 'yes' as still`);
  const admin = createClient(first.place.supabaseUrl, first.place.secretKey);
  ok(
    await admin.auth.admin.createUser({
      email: "ana@noor.test",
      password: "correct-horse-1",
      email_confirm: true,
    }),
  );
  await first.kill();
  const orphan = await databasePid(state);
  assert(orphan, "the database should have been left running: this test can't fail otherwise");

  await using second = await startProgram(state);
  assertNotEquals(await databasePid(state), orphan);
  assertEquals(second.place, first.place, "keys, password and ports stay the same");
  const [kept] = await connected(second.place.databaseUrl, (sql) => sql`select still from public.kept`);
  assertEquals(kept.still, "yes");
  const visitor = createClient(second.place.supabaseUrl, second.place.publishableKey, {
    auth: { persistSession: false, autoRefreshToken: false },
  });
  ok(await visitor.auth.signInWithPassword({ email: "ana@noor.test", password: "correct-horse-1" }));
});

test("SIGINT and SIGTERM stop everything, and a second start is quick", async (state) => {
  const first = await startProgram(state);
  assertEquals(await first.stop("SIGINT"), 0);
  assertEquals(await databasePid(state), undefined);
  const second = await startProgram(state);
  assertEquals(await second.stop("SIGTERM"), 0);
  assertEquals(await databasePid(state), undefined);
  assert(second.took < 2000, `the second start took ${Math.round(second.took)} ms`);
});

test("two stacks with different states run side by side", async (state) => {
  const stacks = await Promise.all(
    ["a", "b"].map((name) => startStack({ state: `${state}/${name}`, durable: false })),
  );
  const [a, b] = stacks;
  assertNotEquals(a.supabaseUrl, b.supabaseUrl);
  assertNotEquals(a.secretKey, b.secretKey);
  const crossed = await fetch(`${b.supabaseUrl}/auth/v1/admin/users`, { headers: { apikey: a.secretKey } });
  await crossed.body?.cancel();
  assertEquals(crossed.status, 401);
  for (const stack of stacks) await stack.stop();
});

test("a stack killed in the middle of an upload leaves no half file and no row", async (state) => {
  const first = await startProgram(state);
  const { storage } = createClient(first.place.supabaseUrl, first.place.secretKey);
  ok(await storage.createBucket("papers"));
  ok(await storage.from("papers").upload("whole.txt", new Blob(["whole"])));
  let sent = 0;
  const endless = new ReadableStream({
    async pull(controller) {
      controller.enqueue(new Uint8Array(64 * 1024));
      sent++;
      await new Promise((resume) => setTimeout(resume, 5));
    },
  });
  const uploading = storage.from("papers").upload("half.bin", endless).catch((error) => error);
  while (sent < 20) await new Promise((resume) => setTimeout(resume, 10));
  assertEquals((await Array.fromAsync(Deno.readDir(`${state}/objects/drafts`))).length, 1);
  await first.kill();
  await uploading;

  await using second = await startProgram(state);
  const after = createClient(second.place.supabaseUrl, second.place.secretKey).storage.from("papers");
  assertEquals(ok(await after.list()).map(({ name }) => name), ["whole.txt"]);
  assertEquals(await ok(await after.download("whole.txt")).text(), "whole");
  assertEquals((await Array.fromAsync(Deno.readDir(`${state}/objects/drafts`))).length, 0);
  const files = await Array.fromAsync(Deno.readDir(`${state}/objects`));
  assertEquals(files.filter(({ isFile }) => isFile).length, 1);
});

test("a stack stops at once, whatever is still open", async (state) => {
  const functions = fileURLToPath(import.meta.resolve("./functions"));
  const stack = await startStack({ state, durable: false, functions });
  const transport = createTransport({
    pool: true,
    host: "127.0.0.1",
    port: Number(new URL(stack.smtpUrl).port),
  });
  await transport.sendMail({ from: "a@x.test", to: "b@x.test", subject: "held", text: "open" });
  const client = createClient(stack.supabaseUrl, stack.publishableKey);
  assertEquals(await subscribed(client.channel("open")), "SUBSCRIBED");
  const unanswered = fetch(`${stack.supabaseUrl}/functions/v1/hang`).then(
    (response) => response.text(),
    String,
  );
  await new Promise((resume) => setTimeout(resume, 300));

  const began = performance.now();
  await stack.stop();
  const took = performance.now() - began;
  assert(took < 4000, `it took ${Math.round(took)} ms`);
  await Promise.all([unanswered, quiet(client)]);
  transport.close();
});
