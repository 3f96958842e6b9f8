import { assertEquals, assertMatch } from "@std/assert";
import { Secret, TOTP } from "otpauth";
import postgres from "postgres";
import type { SupabaseClient } from "@supabase/supabase-js";
import { admin, ok, password, signedIn, stackFor, visitor } from "./support/stack.ts";

const test = stackFor();

const codeOf = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate();

/** Enrolls an authenticator app and shows its code. */
async function enrolled(client: SupabaseClient) {
  const { id, totp } = ok(await client.auth.mfa.enroll({ factorType: "totp", friendlyName: "phone" }));
  ok(await client.auth.mfa.challengeAndVerify({ factorId: id, code: codeOf(totp.secret) }));
  return { id, secret: totp.secret };
}

test("a code from an authenticator app raises the session to aal2, for good", async (stack) => {
  const { client } = await signedIn(stack);
  const { totp } = ok(await client.auth.mfa.enroll({ factorType: "totp" }));
  assertMatch(totp.uri, /^otpauth:\/\/totp\/.*secret=/);
  assertMatch(totp.qr_code, /<svg/);
  await enrolled(client);

  ok(await client.auth.refreshSession());
  const { claims } = ok(await client.auth.getClaims());
  assertEquals(claims.aal, "aal2");
  assertEquals(
    (claims.amr as { method: string }[]).map(({ method }) => method).sort(),
    ["password", "totp"],
  );
  assertEquals(ok(await client.auth.mfa.listFactors()).totp.length, 1);
});

test("a new session knows that a second factor is due", async (stack) => {
  const { client, email } = await signedIn(stack);
  const { id, secret } = await enrolled(client);
  const fresh = visitor(stack);
  ok(await fresh.auth.signInWithPassword({ email, password }));
  const { currentLevel, nextLevel } = ok(await fresh.auth.mfa.getAuthenticatorAssuranceLevel());
  assertEquals([currentLevel, nextLevel], ["aal1", "aal2"]);

  assertEquals((await fresh.auth.mfa.unenroll({ factorId: id })).error?.code, "insufficient_aal");
  assertEquals((await fresh.auth.updateUser({ password: "other-horse-9" })).error?.code, "insufficient_aal");
  assertEquals((await fresh.auth.mfa.enroll({ factorType: "totp" })).error?.code, "insufficient_aal");
  ok(await fresh.auth.mfa.challengeAndVerify({ factorId: id, code: codeOf(secret) }));
  ok(await fresh.auth.mfa.unenroll({ factorId: id }));
});

test("a wrong code is refused, and guessing is stopped", async (stack) => {
  const { client } = await signedIn(stack);
  const { id: factorId } = ok(await client.auth.mfa.enroll({ factorType: "totp" }));
  const codes = new Set<string | undefined>();
  for (let guess = 0; guess < 16; guess++) {
    codes.add((await client.auth.mfa.challengeAndVerify({ factorId, code: "abcdef" })).error?.code);
  }
  assertEquals([...codes], ["mfa_verification_failed", "over_request_rate_limit"]);
});

test("a challenge is good once and for five minutes", async (stack) => {
  const { client } = await signedIn(stack);
  const { id: factorId, totp } = ok(await client.auth.mfa.enroll({ factorType: "totp" }));
  const { id: challengeId } = ok(await client.auth.mfa.challenge({ factorId }));
  const sql = postgres(stack.databaseUrl, { max: 1 });
  await sql`update auth.mfa_challenges set created_at = now() - interval '6 minutes' where id = ${challengeId}`;
  await sql.end();
  const late = await client.auth.mfa.verify({ factorId, challengeId, code: codeOf(totp.secret) });
  assertEquals(late.error?.code, "mfa_challenge_expired");
});

test("nobody reaches another user's factor", async (stack) => {
  const { client } = await signedIn(stack);
  const { id: factorId } = await enrolled(client);
  const { client: stranger } = await signedIn(stack);
  assertEquals((await stranger.auth.mfa.challenge({ factorId })).error?.code, "mfa_factor_not_found");
  assertEquals((await stranger.auth.mfa.unenroll({ factorId })).error?.code, "mfa_factor_not_found");
});

test("a secret is not stored in clear", async (stack) => {
  const { client, id } = await signedIn(stack);
  const { secret } = await enrolled(client);
  const sql = postgres(stack.databaseUrl, { max: 1 });
  const [factor] = await sql`select secret from auth.mfa_factors where user_id = ${id}`;
  await sql.end();
  assertEquals(factor.secret.includes(secret), false);
});

test("an administrator removes the factor of a lost phone", async (stack) => {
  const { client, id: userId } = await signedIn(stack);
  const { id } = await enrolled(client);
  const api = admin(stack).auth.admin.mfa;
  assertEquals(ok(await api.listFactors({ userId })).factors.map((factor) => factor.id), [id]);
  ok(await api.deleteFactor({ userId, id }));
  assertEquals(ok(await client.auth.mfa.listFactors()).all, []);
});
