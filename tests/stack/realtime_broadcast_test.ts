import { assertEquals } from "@std/assert";
import postgres from "postgres";
import { member, quiet, subscribed, versions } from "./support/channels.ts";
import { eventually } from "./support/eventually.ts";
import { admin, stackFor } from "./support/stack.ts";

const test = stackFor();

for (const says of versions) {
  for (const hears of versions) {
    test(`what is said in ${says} is heard in ${hears}`, async (stack) => {
      const [{ client: a }, { client: b }] = [await member(stack, {}, says), await member(stack, {}, hears)];
      const heard: unknown[] = [];
      const [from, to] = [a.channel("room", { config: { broadcast: { ack: true } } }), b.channel("room")];
      to.on("broadcast", { event: "note" }, ({ payload }) => heard.push(payload));
      assertEquals([await subscribed(from), await subscribed(to)], ["SUBSCRIBED", "SUBSCRIBED"]);
      assertEquals(await from.send({ type: "broadcast", event: "note", payload: { said: "ș🙂" } }), "ok");
      await eventually(() => Promise.resolve(heard));
      assertEquals(heard, [{ said: "ș🙂" }]);
      await quiet(a, b);
    });
  }
}

test("bytes are heard as bytes", async (stack) => {
  const [{ client: a }, { client: b }] = [await member(stack, {}), await member(stack, {})];
  const heard: ArrayBuffer[] = [];
  const [from, to] = [a.channel("bytes"), b.channel("bytes")];
  to.on("broadcast", { event: "blob" }, ({ payload }) => heard.push(payload));
  await subscribed(from);
  await subscribed(to);
  await from.send({ type: "broadcast", event: "blob", payload: new Uint8Array([1, 2, 255]).buffer });
  await eventually(() => Promise.resolve(heard));
  assertEquals([...new Uint8Array(heard[0])], [1, 2, 255]);
  await quiet(a, b);
});

for (const vsn of versions) {
  test(`realtime.send() in a trigger is heard in ${vsn} after the commit, however long`, async (stack) => {
    const { client } = await member(stack, { clinic: "noor" }, vsn);
    const channel = client.channel("clinic:noor", { config: { private: true } });
    const notes: string[] = [];
    channel.on("broadcast", { event: "visit" }, ({ payload }) => notes.push(payload.note));
    await subscribed(channel);

    const sql = postgres(stack.databaseUrl, { max: 1 });
    await sql.begin(async (sql) => {
      await sql`insert into public.visits values ('undone')`;
      throw "undo";
    }).catch((error) => assertEquals(error, "undo"));
    const long = "x".repeat(20_000);
    await sql`insert into public.visits values ('short')`;
    await sql`insert into public.visits values (${long})`;
    await sql.end();
    await eventually(() => Promise.resolve(notes.slice(1)));
    assertEquals(notes, ["short", long]);
    await quiet(client);
  });
}

test("a server broadcasts over HTTP with its secret key", async (stack) => {
  const { client } = await member(stack, { clinic: "noor" });
  const channel = client.channel("clinic:noor", { config: { private: true } });
  const heard: unknown[] = [];
  channel.on("broadcast", { event: "ping" }, ({ payload }) => heard.push(payload));
  await subscribed(channel);
  const server = admin(stack);
  assertEquals(
    await server.channel("clinic:noor", { config: { private: true } }).httpSend("ping", { id: 1 }),
    {
      success: true,
    },
  );
  await eventually(() => Promise.resolve(heard));
  assertEquals(heard, [{ id: 1 }]);
  await quiet(client, server);
});

test("a socket without the project's key is refused", async (stack) => {
  for (const query of ["", "?apikey=sb_publishable_guess"]) {
    const response = await fetch(`${stack.supabaseUrl}/realtime/v1/websocket${query}`);
    await response.body?.cancel();
    assertEquals(response.status, 401);
  }
});
