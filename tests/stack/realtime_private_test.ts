import { assertEquals, assertMatch } from "@std/assert";
import { createClient } from "@supabase/supabase-js";
import { importJWK, SignJWT } from "jose";
import postgres from "postgres";
import { member, quiet, subscribed } from "./support/channels.ts";
import { eventually } from "./support/eventually.ts";
import { admin, ok, password, stackFor, visitor } from "./support/stack.ts";

const test = stackFor();

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
