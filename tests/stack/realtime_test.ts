import { assertEquals, assertMatch } from "@std/assert";
import { createClient } from "@supabase/supabase-js";
import { importJWK, SignJWT } from "jose";
import postgres from "postgres";
import type { Stack } from "@/stack/mod.ts";
import { quiet, subscribed, versions, withTopicPolicies } from "./support/channels.ts";
import { eventually } from "./support/eventually.ts";
import { admin, ok, password, signedIn, stackFor, visitor } from "./support/stack.ts";

const test = stackFor();
let prepared: Promise<void> | undefined;

/** Somebody of a clinic, with a client that speaks one version of the protocol. */
async function member(
  stack: Stack,
  app_metadata: Record<string, string>,
  vsn: typeof versions[number] = "2.0.0",
) {
  await (prepared ??= withTopicPolicies(stack));
  const { session, id, email } = await signedIn(stack, { app_metadata });
  const client = createClient(stack.supabaseUrl, stack.publishableKey, {
    accessToken: () => Promise.resolve(session.access_token),
    realtime: { vsn },
  });
  await client.realtime.setAuth();
  return { client, id, email };
}

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

test("a private channel opens to those its policy names, and to nobody else", async (stack) => {
  const own = (await member(stack, { clinic: "noor" })).client;
  const other = (await member(stack, { clinic: "bega" })).client;
  const nobody = visitor(stack);
  const config = { private: true };
  assertEquals(await subscribed(own.channel("clinic:noor", { config })), "SUBSCRIBED");
  assertMatch(await subscribed(other.channel("clinic:noor", { config })), /^CHANNEL_ERROR.*Unauthorized/);
  assertMatch(await subscribed(nobody.channel("clinic:noor", { config })), /^CHANNEL_ERROR.*Unauthorized/);
  await quiet(own, other, nobody);
});

test("a public channel of the same name hears nothing of the private one", async (stack) => {
  const own = (await member(stack, { clinic: "noor" })).client;
  const other = (await member(stack, { clinic: "bega" })).client;
  const [inside, outside] = [
    own.channel("clinic:noor", { config: { private: true } }),
    other.channel("clinic:noor"),
  ];
  const [heard, overheard]: unknown[][] = [[], []];
  inside.on("broadcast", { event: "*" }, (message) => heard.push(message));
  outside.on("broadcast", { event: "*" }, (message) => overheard.push(message));
  await subscribed(inside);
  await subscribed(outside);
  const sql = postgres(stack.databaseUrl, { max: 1 });
  await sql`insert into public.visits values ('secret')`;
  await sql.end();
  await eventually(() => Promise.resolve(heard));
  assertEquals(overheard, []);
  await quiet(own, other);
});

test("who may only read a private channel cannot say anything on it", async (stack) => {
  const speaker = (await member(stack, { clinic: "noor", muted: "yes" })).client;
  const hearer = (await member(stack, { clinic: "noor" })).client;
  const heard: unknown[] = [];
  const config = { private: true, broadcast: { ack: true } };
  const channel = speaker.channel("clinic:noor", { config });
  const ears = hearer.channel("clinic:noor", { config });
  ears.on("broadcast", { event: "note" }, (message) => heard.push(message));
  assertEquals([await subscribed(channel), await subscribed(ears)], ["SUBSCRIBED", "SUBSCRIBED"]);
  assertEquals(await channel.send({ type: "broadcast", event: "note", payload: {} }), "error");
  const refused = await channel.httpSend("note", {}).catch((error) => error.message);
  assertMatch(refused, /permissions/);
  assertEquals(await ears.send({ type: "broadcast", event: "other", payload: {} }), "ok");
  assertEquals(heard, []);
  await quiet(speaker, hearer);
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

test("everybody on a channel sees who is there, what they show, and who leaves", async (stack) => {
  const members = [await member(stack, { clinic: "noor" }), await member(stack, { clinic: "noor" }, "1.0.0")];
  const [ana, bob] = members.map(({ client }, at) =>
    client.channel("clinic:noor", { config: { private: true, presence: { key: ["ana", "bob"][at] } } })
  );
  const events: string[] = [];
  for (const channel of [ana, bob]) channel.on("presence", { event: "sync" }, () => {});
  ana.on("presence", { event: "leave" }, ({ key }) => events.push(`${key} left`));
  await subscribed(ana);
  await subscribed(bob);
  await ana.track({ doing: "reading" });
  await bob.track({ doing: "writing" });
  const seen = () => Object.keys(ana.presenceState()).concat(Object.keys(bob.presenceState())).sort().join();
  await eventually(() => Promise.resolve(seen() === "ana,ana,bob,bob" ? [1] : []));

  await bob.track({ doing: "resting" });
  const doing = () =>
    (ana.presenceState().bob as unknown as { doing: string }[])?.map(({ doing }) => doing).join();
  await eventually(() => Promise.resolve(doing() === "resting" ? [1] : []));

  events.length = 0;
  await quiet(members[1].client);
  await eventually(() => Promise.resolve(events));
  assertEquals([events, Object.keys(ana.presenceState())], [["bob left"], ["ana"]]);
  await quiet(members[0].client);
});

test("who loses the right to read leaves the channel with the next token", async (stack) => {
  const { client, id, email } = await member(stack, { clinic: "noor" });
  const channel = client.channel("clinic:noor", { config: { private: true } });
  const said: string[] = [];
  channel.on("system", {}, ({ message }) => said.push(message));
  assertEquals(await subscribed(channel), "SUBSCRIBED");

  ok(await admin(stack).auth.admin.updateUserById(id, { app_metadata: { clinic: "bega" } }));
  const { session } = ok(await visitor(stack).auth.signInWithPassword({ email, password }));
  await client.realtime.setAuth(session.access_token);
  await eventually(() => Promise.resolve(said));
  assertMatch(said[0], /permissions/);
  await quiet(client);
});

test("a token that ends takes its channels with it", async (stack, state) => {
  const { id } = await member(stack, { clinic: "noor" });
  const { signing } = JSON.parse(await Deno.readTextFile(`${state}/keys.json`));
  const claims = { sub: id, role: "authenticated", app_metadata: { clinic: "noor" } };
  const token = await new SignJWT({ ...claims, exp: Math.floor(Date.now() / 1000) + 1 })
    .setProtectedHeader({ alg: "ES256" }).sign(await importJWK(signing, "ES256"));
  const client = createClient(stack.supabaseUrl, stack.publishableKey, {
    accessToken: () => Promise.resolve(token),
  });
  await client.realtime.setAuth();
  const channel = client.channel("clinic:noor", { config: { private: true } });
  const said: string[] = [];
  channel.on("system", {}, ({ message }) => said.push(message));
  assertEquals(await subscribed(channel), "SUBSCRIBED");
  await eventually(() => Promise.resolve(said));
  assertEquals(said, ["Token has expired"]);
  await quiet(client);
});

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
