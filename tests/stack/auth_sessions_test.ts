import { assertEquals, assertNotEquals } from "@std/assert";
import { type Session } from "@supabase/supabase-js";
import postgres from "postgres";
import type { Stack } from "@/stack/mod.ts";
import { admin, ok, password, signedIn, stackFor, visitor } from "./support/stack.ts";

const test = stackFor();

/** Refreshes with one token from a browser that knows nothing else. */
async function refresh(stack: Stack, refresh_token: string) {
  const { data, error } = await visitor(stack).auth.refreshSession({ refresh_token });
  return { token: (data.session as Session | null)?.refresh_token, code: error?.code };
}

/** Moves the use of all tokens of a user out of the ten seconds in which reuse is forgiven. */
async function ageTokens(stack: Stack, userId: string) {
  const sql = postgres(stack.databaseUrl, { max: 1 });
  await sql`update auth.refresh_tokens set updated_at = updated_at - interval '11 seconds' where user_id = ${userId}`;
  await sql.end();
}

test("each refresh gives another token and keeps the session", async (stack) => {
  const { client, session } = await signedIn(stack);
  const { session: next } = ok(await client.auth.refreshSession());
  assertNotEquals(next!.refresh_token, session.refresh_token);
  const { claims: before } = ok(await client.auth.getClaims(session.access_token));
  const { claims: after } = ok(await client.auth.getClaims(next!.access_token));
  assertEquals(after.session_id, before.session_id);
});

test("a token used again within ten seconds gives the active token", async (stack) => {
  const { session } = await signedIn(stack);
  const second = await refresh(stack, session.refresh_token);
  const third = await refresh(stack, second.token!);
  const again = await refresh(stack, session.refresh_token);
  assertEquals(again.token, third.token);
});

test("the active token's parent gives the active token at any time", async (stack) => {
  const { id, session } = await signedIn(stack);
  const second = await refresh(stack, session.refresh_token);
  await ageTokens(stack, id);
  const again = await refresh(stack, session.refresh_token);
  assertEquals(again.token, second.token);
});

test("an older token is refused and ends the session", async (stack) => {
  const { id, client, session } = await signedIn(stack);
  const second = await refresh(stack, session.refresh_token);
  const third = await refresh(stack, second.token!);
  await ageTokens(stack, id);

  assertEquals((await refresh(stack, session.refresh_token)).code, "refresh_token_already_used");
  assertEquals((await refresh(stack, third.token!)).code, "refresh_token_not_found");
  assertEquals((await client.auth.getUser()).error?.name, "AuthSessionMissingError");
});

test("two refreshes at once end with the same token", async (stack) => {
  const { session } = await signedIn(stack);
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => refresh(stack, session.refresh_token)),
  );
  assertEquals(new Set(answers.map(({ token }) => token)).size, 1);
});

test("a made-up refresh token is not found", async (stack) => {
  assertEquals((await refresh(stack, "made-up")).code, "refresh_token_not_found");
});

test("no token is stored as it was handed out", async (stack) => {
  const { session } = await signedIn(stack);
  const sql = postgres(stack.databaseUrl, { max: 1 });
  const rows = await sql`select token from auth.refresh_tokens where token = ${session.refresh_token}`;
  await sql.end();
  assertEquals(rows.length, 0);
});

for (
  const [scope, here, there] of [
    ["local", false, true],
    ["others", true, false],
    ["global", false, false],
  ] as const
) {
  test(`signing out with scope ${scope} ends ${scope} sessions only`, async (stack) => {
    const { client, email, session } = await signedIn(stack);
    const elsewhere = visitor(stack);
    const { session: other } = ok(await elsewhere.auth.signInWithPassword({ email, password }));
    assertEquals((await client.auth.signOut({ scope })).error, null);

    assertEquals(!(await refresh(stack, session.refresh_token)).code, here);
    assertEquals(!(await refresh(stack, other!.refresh_token)).code, there);
  });
}

test("an administrator signs a user out with the user's token", async (stack) => {
  const { client, session } = await signedIn(stack);
  assertEquals((await admin(stack).auth.admin.signOut(session.access_token, "global")).error, null);
  assertEquals((await client.auth.getUser()).error?.name, "AuthSessionMissingError");
});
