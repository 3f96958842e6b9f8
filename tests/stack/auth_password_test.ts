import { assert, assertEquals } from "@std/assert";
import { admin, ok, password, signedIn, someEmail, stackFor, visitor } from "./support/stack.ts";

const test = stackFor({ mailLimits: { interval: 0, hourly: 1000 } });

test("a password signs its owner in, and the token says who they are", async (stack) => {
  const email = someEmail();
  ok(
    await admin(stack).auth.admin.createUser({
      email,
      password,
      email_confirm: true,
      app_metadata: { clinic: "noor" },
      user_metadata: { name: "Ana" },
    }),
  );
  const client = visitor(stack);
  const { session } = ok(await client.auth.signInWithPassword({ email, password }));
  const { claims } = ok(await client.auth.getClaims());

  assertEquals(claims.iss, `${stack.supabaseUrl}/auth/v1`);
  assertEquals(claims.aud, "authenticated");
  assertEquals(claims.role, "authenticated");
  assertEquals(claims.email, email);
  assertEquals(claims.aal, "aal1");
  assertEquals((claims.amr as { method: string }[]).map(({ method }) => method), ["password"]);
  assertEquals(claims.app_metadata, { provider: "email", providers: ["email"], clinic: "noor" });
  assertEquals(claims.user_metadata, { name: "Ana" });
  assertEquals(claims.sub, session!.user.id);
  assert(claims.session_id);
});

test("a wrong password and an unknown account are answered alike", async (stack) => {
  const { email } = await signedIn(stack);
  const wrong = await visitor(stack).auth.signInWithPassword({ email, password: "not-it-at-all" });
  const unknown = await visitor(stack).auth.signInWithPassword({ email: someEmail(), password });

  assertEquals(wrong.error?.code, "invalid_credentials");
  assertEquals(unknown.error?.code, wrong.error?.code);
  assertEquals(unknown.error?.message, wrong.error?.message);
  assertEquals(unknown.error?.status, wrong.error?.status);
});

test("an unknown account costs as much as a wrong password", async (stack) => {
  const email = someEmail();
  ok(await admin(stack).auth.admin.createUser({ email, password, email_confirm: true }));
  const took = async (email: string) => {
    const began = performance.now();
    await visitor(stack).auth.signInWithPassword({ email, password: "not-it" });
    return performance.now() - began;
  };
  const times: { known: number; unknown: number }[] = [];
  for (let round = 0; round < 9; round++) {
    times.push({ known: await took(email), unknown: await took(someEmail()) });
  }
  const middle = (side: "known" | "unknown") => times.map((time) => time[side]).sort((a, b) => a - b)[4];
  const ratio = middle("known") / middle("unknown");
  assert(ratio > 0.6 && ratio < 1.6, `ratio ${ratio.toFixed(2)}`);
});

test("a banned user is refused at sign-in, at refresh and with a token in hand", async (stack) => {
  const { client, email, id } = await signedIn(stack);
  ok(await admin(stack).auth.admin.updateUserById(id, { ban_duration: "24h" }));

  const again = await visitor(stack).auth.signInWithPassword({ email, password });
  assertEquals(again.error?.code, "user_banned");
  assertEquals((await client.auth.getUser()).error?.code, "user_banned");
  assertEquals((await client.auth.refreshSession()).error?.code, "user_banned");

  ok(await admin(stack).auth.admin.updateUserById(id, { ban_duration: "none" }));
  ok(await visitor(stack).auth.signInWithPassword({ email, password }));
});

test("a new password is not the old one, not a weak one, and ends the other sessions", async (stack) => {
  const { client, email } = await signedIn(stack);
  const elsewhere = visitor(stack);
  ok(await elsewhere.auth.signInWithPassword({ email, password }));

  assertEquals((await client.auth.updateUser({ password })).error?.code, "same_password");
  assertEquals((await client.auth.updateUser({ password: "abc" })).error?.code, "weak_password");
  ok(await client.auth.updateUser({ password: "another-horse-2" }));

  ok(await client.auth.getUser());
  assertEquals((await elsewhere.auth.refreshSession()).error?.code, "refresh_token_not_found");
  assertEquals(
    (await visitor(stack).auth.signInWithPassword({ email, password })).error?.code,
    "invalid_credentials",
  );
  ok(await visitor(stack).auth.signInWithPassword({ email, password: "another-horse-2" }));
});

test("metadata a user changes is merged, and a null takes a key away", async (stack) => {
  const { client } = await signedIn(stack);
  ok(await client.auth.updateUser({ data: { name: "Ana", phone: "1" } }));
  const { user } = ok(await client.auth.updateUser({ data: { phone: null, city: "Cluj" } }));
  assertEquals(user!.user_metadata, { name: "Ana", city: "Cluj" });
});

test("a user cannot write app_metadata", async (stack) => {
  const { client } = await signedIn(stack);
  ok(await client.auth.updateUser({ app_metadata: { role: "owner" } } as never));
  const { user } = ok(await client.auth.getUser());
  assertEquals(user.app_metadata, { provider: "email", providers: ["email"] });
});
