import { assertEquals, assertMatch, assertRejects } from "@std/assert";
import { keysOf } from "@/stack/keys.ts";
import { applyPlatform } from "@/stack/platform.ts";
import { startStack } from "@/stack/mod.ts";
import { connected } from "./support/sql.ts";
import { admin, ok, signedIn, stackFor } from "./support/stack.ts";

const test = stackFor();

test("one state serves one stack at a time", async (stack, state) => {
  await assertRejects(() => startStack({ state, durable: false }), Error, "Another Cusp is running");
  assertEquals((await connected(stack.databaseUrl, (sql) => sql`select 1 as one`))[0].one, 1);
});

test("the secrets of a state are readable by its user alone", async (_stack, state) => {
  for (const name of ["keys.json", "stack.json"]) {
    assertEquals((await Deno.stat(`${state}/${name}`)).mode! & 0o777, 0o600);
  }
});

test("an upload whose connection breaks leaves nothing", async (stack, state) => {
  const { storage } = admin(stack);
  ok(await storage.createBucket("papers"));
  const { hostname, port } = new URL(stack.supabaseUrl);
  for (const type of ["text/plain", "multipart/form-data; boundary=x"]) {
    const connection = await Deno.connect({ hostname, port: Number(port) });
    const head =
      `POST /storage/v1/object/papers/broken.txt HTTP/1.1\r\nhost: ${hostname}\r\napikey: ${stack.secretKey}\r\n` +
      `content-type: ${type}\r\ncontent-length: 5000\r\n\r\n`;
    const part =
      '--x\r\ncontent-disposition: form-data; name=""; filename="b"\r\ncontent-type: text/plain\r\n\r\nhalf';
    await connection.write(new TextEncoder().encode(head + part));
    await new Promise((resume) => setTimeout(resume, 200));
    connection.close();
  }
  await new Promise((resume) => setTimeout(resume, 200));
  assertEquals(ok(await storage.from("papers").list()), []);
  assertEquals((await Array.fromAsync(Deno.readDir(`${state}/objects/drafts`))).length, 0);
  assertEquals((await Array.fromAsync(Deno.readDir(`${state}/objects`))).length, 1);
});

test("a newer platform is laid over an older one without touching its data", async (stack, state) => {
  const { id } = await signedIn(stack);
  const keys = await keysOf(state);
  const url = Object.assign(new URL(stack.databaseUrl), {
    username: "supabase_admin",
    password: keys.passwords.admin,
  });
  await connected(url.href, async (sql) => {
    await sql`update platform.applied set digest = 'older'`;
    await applyPlatform(sql, keys);
    const [{ count }] = await sql`select count(*)::int from platform.applied where digest <> 'older'`;
    assertEquals(count, 1, "it was not applied again: this test can't fail otherwise");
  });
  assertEquals(ok(await admin(stack).auth.admin.getUserById(id)).user.id, id);
});

test("a foreign name that leads to this machine is answered nothing", async (stack) => {
  const { hostname, port } = new URL(stack.mailUrl);
  using connection = await Deno.connect({ hostname, port: Number(port) });
  await connection.write(
    new TextEncoder().encode("GET /mail HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n"),
  );
  const answer = await new Response(connection.readable).text();
  assertMatch(answer, /^HTTP\/1.1 421 [^]*Misdirected request$/);
});
