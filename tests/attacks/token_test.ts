import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { exportJWK, exportSPKI, generateKeyPair, importJWK, type JWK, SignJWT } from "jose";
import { connect } from "@/core/db.ts";
import { newId } from "@/core/id.ts";
import { callerAs, callerWith, cookiesIn, signIn } from "@/tests/support/caller.ts";
import { installation } from "@/tests/support/installation.ts";

/** The access and refresh cookies of a new session, as `name=value`. */
async function sessionOf(email: string): Promise<{ access: string; refresh: string }> {
  return cookiesOf(cookiesIn(await signIn(email)));
}

const cookiesOf = (cookie: string) => {
  const ending = (kind: string) => cookie.split("; ").find((pair) => pair.includes(`-${kind}=`))!;
  return { access: ending("access"), refresh: ending("refresh") };
};

const opens = async (cookie: string) => (await callerWith(cookie).get("/me")).status;

/** Renews a session by its refresh token alone; the cookies that came of it. */
async function renewed(refresh: string) {
  const answer = await callerWith(refresh).get("/me");
  return { status: answer.status, ...cookiesOf(cookiesIn(answer)) };
}

/** Lets the seconds pass in which a token may come twice, since its answer may have been lost on the way. */
async function later(access: string): Promise<void> {
  const { sub } = JSON.parse(atob(access.split(".")[1].replaceAll("-", "+").replaceAll("_", "/")));
  const sql = connect(installation().ownerUrl, { max: 1 });
  await sql`update auth.refresh_tokens set updated_at = updated_at - interval '11 seconds' where user_id = ${sub}`;
  await sql.end();
}

const part = (value: object) =>
  btoa(JSON.stringify(value)).replaceAll("=", "").replaceAll("+", "-").replaceAll("/", "_");

Deno.test("a forged token opens nothing: unsigned, signed with the public key, by a stranger, or changed by a letter", async () => {
  const { access } = await sessionOf("owner@noor.test");
  const [name, token] = access.split("=");
  assertEquals(await opens(access), 200);
  const [head, payload, signature] = token.split(".");
  const header = JSON.parse(atob(head));
  const claims = JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/")));
  const { supabaseUrl } = installation();
  const { keys } = await (await fetch(`${supabaseUrl}/auth/v1/.well-known/jwks.json`)).json() as {
    keys: JWK[];
  };
  const pem = await exportSPKI(await importJWK(keys[0], "ES256") as never);
  const secrets = [pem, JSON.stringify(keys[0]), keys[0].x!].map((text) => new TextEncoder().encode(text));
  const stranger = await generateKeyPair("ES256");
  const jwk = await exportJWK(stranger.publicKey);
  const by = (key: Uint8Array | CryptoKey, alg: string, more: object = {}, changed: object = {}) =>
    new SignJWT({ ...claims, ...changed }).setProtectedHeader({ ...header, alg, ...more }).sign(key);
  const forged = [
    ...["none", "None", "nOnE", "ES256"].map((alg) => `${part({ ...header, alg })}.${payload}.`),
    ...await Promise.all(secrets.map((secret) => by(secret, "HS256"))),
    await by(stranger.privateKey, "ES256"),
    await by(stranger.privateKey, "ES256", { jwk, kid: "stranger" }),
    await by(stranger.privateKey, "ES256", { jku: "https://evil.test/jwks.json", kid: "../../dev/null" }),
    `${head}.${part({ ...claims, session_id: newId() })}.${signature}`,
    `${head}.${part({ ...claims, exp: claims.exp + 3_600 })}.${signature}`,
    `${head}.${payload}.${signature.slice(0, -4)}AAAA`,
    `${head}.${payload}`,
  ];
  for (const token of forged) assertEquals(await opens(`${name}=${token}`), 401, token.slice(0, 60));
  assertEquals(await opens(access), 200);
});

Deno.test("a refresh token that was rotated away opens nothing, and ends the session it was stolen from", async () => {
  const { access, refresh: first } = await sessionOf("doctor@bega.test");
  const second = await renewed(first);
  const third = await renewed(second.refresh);
  assertEquals([second.status, third.status], [200, 200]);
  assert(new Set([first, second.refresh, third.refresh]).size === 3, "the token was not rotated");
  await later(access);
  assertEquals(await opens(first), 401);
  assertEquals(await opens(third.refresh), 401);
});

Deno.test("whatever was signed out opens nothing, and other sessions of the same person stay", async () => {
  const [here, there] = [await sessionOf("reception@bega.test"), await sessionOf("reception@bega.test")];
  await callerWith(`${here.access}; ${here.refresh}`).post("/sign-out");
  for (const cookie of [here.access, here.refresh]) assertEquals(await opens(cookie), 401);
  assertEquals(await opens(there.access), 200);
});

Deno.test("a session that is ended elsewhere opens nothing at its next request, and gets no live token", async () => {
  const mine = await sessionOf("reception@noor.test");
  const other = await sessionOf("reception@noor.test");
  const stolen = callerWith(other.access);
  assertEquals((await stolen.post("/live")).status, 200);
  await callerWith(mine.access).post("/account/sessions/end-others");
  assertEquals((await stolen.get("/c/noor/agenda")).status, 401);
  assertEquals(await opens(other.refresh), 401);
  assertNotEquals((await callerAs("owner@noor.test")).cookie, other.access);
});
