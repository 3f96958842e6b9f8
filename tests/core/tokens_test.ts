import { assertEquals } from "@std/assert";
import { FakeTime } from "@std/testing/time";
import { createLocalJWKSet, exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { verifierFor } from "@/core/tokens.ts";

const authUrl = "https://project.example/auth/v1";
const ours = await generateKeyPair("ES256");
const others = await generateKeyPair("ES256");
const published = { ...await exportJWK(ours.publicKey), kid: "1", alg: "ES256" };
const verifying = () => verifierFor(authUrl, createLocalJWKSet({ keys: [published] }));

const session = { sub: "p1", session_id: "s1", email: "a@example.org", user_metadata: { name: "Nida" } };
const signed = (claims: JWTPayload = {}, { key = ours.privateKey, alg = "ES256", lifetime = 60 } = {}) =>
  new SignJWT({ ...session, iss: authUrl, aud: "authenticated", exp: now() + lifetime, ...claims })
    .setProtectedHeader({ alg, kid: "1" }).sign(key);
const now = () => Math.floor(Date.now() / 1000);

Deno.test("a token of our Auth says who came, in which session", async () => {
  const claims = await verifying()(await signed());
  assertEquals(claims, {
    principalId: "p1",
    sessionId: "s1",
    email: "a@example.org",
    name: "Nida",
    expiresAt: claims!.expiresAt,
  });
});

Deno.test("a token without signature opens nothing", async () => {
  const part = (value: object) => btoa(JSON.stringify(value)).replaceAll("=", "");
  const claims = { ...session, iss: authUrl, aud: "authenticated", exp: now() + 60 };
  for (const alg of ["none", "None", "ES256"]) {
    assertEquals(await verifying()(`${part({ alg, kid: "1" })}.${part(claims)}.`), null);
  }
});

Deno.test("a token signed with the public key as a password opens nothing", async () => {
  const secret = new TextEncoder().encode(await exportSPKI(ours.publicKey));
  assertEquals(await verifying()(await signed({}, { key: secret as never, alg: "HS256" })), null);
});

Deno.test("a token of another key, another issuer or for another audience opens nothing", async () => {
  assertEquals(await verifying()(await signed({}, { key: others.privateKey })), null);
  assertEquals(await verifying()(await signed({ iss: "https://project.example.evil/auth/v1" })), null);
  assertEquals(await verifying()(await signed({ aud: "anon" })), null);
});

Deno.test("a token that names nobody or no session opens nothing", async () => {
  for (const missing of ["sub", "session_id", "exp"]) {
    assertEquals(await verifying()(await signed({ [missing]: undefined })), null, missing);
  }
  for (const text of ["", "a.b.c", "Bearer", "🦷"]) assertEquals(await verifying()(text), null, text);
});

Deno.test("an expired token opens nothing, also when it was known before", async () => {
  assertEquals(await verifying()(await signed({}, { lifetime: -1 })), null);
  const verify = verifying();
  const token = await signed();
  assertEquals((await verify(token))?.principalId, "p1");
  using time = new FakeTime(Date.now() + 59_000);
  assertEquals((await verify(token))?.principalId, "p1");
  time.tick(2_000);
  assertEquals(await verify(token), null);
});

Deno.test("keys that cannot be asked for are a failure, not a forged token", async () => {
  const verify = verifierFor(authUrl, () => Promise.reject(new TypeError("no answer")));
  const error = await verify(await signed()).then(() => null, (error) => error);
  assertEquals(error?.message, "no answer");
});
