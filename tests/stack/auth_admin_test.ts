import { assertEquals, assertMatch } from "@std/assert";
import { admin, ok, password, signedIn, someEmail, stackFor, visitor } from "./support/stack.ts";

const test = stackFor({ confirmEmail: false });

test("without confirmation a new account is signed in at once, and a taken address says so", async (stack) => {
  const email = someEmail();
  const { session } = ok(await visitor(stack).auth.signUp({ email, password }));
  assertEquals(session!.user.email, email);
  assertEquals((await visitor(stack).auth.signUp({ email, password })).error?.code, "user_already_exists");
});

test("an administrator makes, reads, changes and deletes accounts", async (stack) => {
  const api = admin(stack).auth.admin;
  const [email, id] = [someEmail(), crypto.randomUUID()];
  ok(
    await api.createUser({
      id,
      email,
      password,
      email_confirm: true,
      app_metadata: { role: "doctor", x: 1 },
    }),
  );
  assertEquals((await api.createUser({ email })).error?.code, "email_exists");

  const moved = someEmail();
  ok(
    await api.updateUserById(id, {
      email: moved,
      app_metadata: { x: null, y: 2 },
      user_metadata: { name: "Ana" },
    }),
  );
  const { user } = ok(await api.getUserById(id));
  assertEquals([user!.email, user!.user_metadata.name], [moved, "Ana"]);
  assertEquals(user!.app_metadata, { provider: "email", providers: ["email"], role: "doctor", y: 2 });

  ok(await api.deleteUser(id));
  assertEquals((await api.getUserById(id)).error?.code, "user_not_found");
  assertEquals(
    (await visitor(stack).auth.signInWithPassword({ email: moved, password })).error?.code,
    "invalid_credentials",
  );
});

test("a deleted user's token is refused", async (stack) => {
  const { client, id } = await signedIn(stack);
  ok(await admin(stack).auth.admin.deleteUser(id));
  assertEquals((await client.auth.getUser()).error?.code, "user_not_found");
  assertEquals((await client.auth.refreshSession()).error?.code, "refresh_token_not_found");
});

test("a softly deleted account keeps its id and nothing that identifies it", async (stack) => {
  const { id, email } = await signedIn(stack);
  ok(await admin(stack).auth.admin.deleteUser(id, true));
  const { user } = ok(await admin(stack).auth.admin.getUserById(id));
  assertEquals(user!.email!.includes(email), false);
  assertEquals(
    (await visitor(stack).auth.signInWithPassword({ email, password })).error?.code,
    "invalid_credentials",
  );
});

test("accounts are listed page by page", async (stack) => {
  for (let i = 0; i < 3; i++) await signedIn(stack);
  const first = await admin(stack).auth.admin.listUsers({ page: 1, perPage: 2 });
  const second = await admin(stack).auth.admin.listUsers({ page: 2, perPage: 2 });
  assertEquals(first.error ?? second.error, null);
  const ids = [...first.data.users, ...second.data.users].map(({ id }) => id);
  assertEquals(new Set(ids).size, ids.length);
  assertEquals((first.data as { nextPage?: number }).nextPage, 2);
});

test("what needs the secret key is refused without it", async (stack) => {
  const { client, session } = await signedIn(stack);
  assertEquals((await visitor(stack).auth.admin.listUsers()).error?.code, "not_admin");
  assertEquals((await client.auth.admin.createUser({ email: someEmail() })).error?.code, "not_admin");
  const both = await fetch(`${stack.supabaseUrl}/auth/v1/admin/users`, {
    headers: { apikey: stack.secretKey, authorization: `Bearer ${session.access_token}` },
  });
  assertEquals([both.status, (await both.json()).error_code], [403, "not_admin"]);
});

test("a wrong API key, or none, opens nothing", async (stack) => {
  for (const headers of [{}, { apikey: "sb_publishable_guess" }] as HeadersInit[]) {
    const response = await fetch(`${stack.supabaseUrl}/auth/v1/user`, { headers });
    assertEquals(response.status, 401);
    assertMatch((await response.json()).message, /API key/);
  }
});

for (const type of ["magiclink", "recovery"] as const) {
  test(`a generated ${type} link signs in, and nothing is mailed`, async (stack) => {
    const { email, id } = await signedIn(stack);
    const { properties, user } = ok(await admin(stack).auth.admin.generateLink({ type, email }));
    assertEquals(user!.id, id);
    const opened = ok(await visitor(stack).auth.verifyOtp({ type, token_hash: properties!.hashed_token }));
    assertEquals(opened.user!.id, id);
    assertEquals(await (await fetch(stack.mailUrl)).json(), []);
  });
}

test("a generated invitation makes the account", async (stack) => {
  const email = someEmail();
  const { properties } = ok(
    await admin(stack).auth.admin.generateLink({
      type: "invite",
      email,
      options: { redirectTo: "http://localhost:9999/in" },
    }),
  );
  assertEquals(properties!.redirect_to, "http://localhost:9999/in");
  const { user } = ok(
    await visitor(stack).auth.verifyOtp({ email, token: properties!.email_otp, type: "invite" }),
  );
  assertEquals(user!.email, email);
});
