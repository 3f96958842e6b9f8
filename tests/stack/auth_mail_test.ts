import { assertEquals, assertMatch } from "@std/assert";
import postgres from "postgres";
import { admin, mailTo, ok, password, signedIn, someEmail, stackFor, visitor } from "./support/stack.ts";

const test = stackFor({ mailLimits: { interval: 0, hourly: 1000 } });

/** Follows a mailed link as a browser would, and returns where it leads. */
async function follow(link: string): Promise<URL> {
  const response = await fetch(link, { redirect: "manual" });
  await response.body?.cancel();
  assertEquals(response.status, 303);
  return new URL(response.headers.get("location")!);
}

test("a new account signs in only after its address is confirmed", async (stack) => {
  const email = someEmail();
  const client = visitor(stack);
  const { session, user } = ok(
    await client.auth.signUp({ email, password, options: { data: { name: "Ana" } } }),
  );
  assertEquals(session, null);
  assertEquals(user!.user_metadata.name, "Ana");
  assertEquals(
    (await client.auth.signInWithPassword({ email, password })).error?.code,
    "email_not_confirmed",
  );

  const { code } = await mailTo(stack, email);
  ok(await client.auth.verifyOtp({ email, token: code, type: "signup" }));
  ok(await client.auth.signInWithPassword({ email, password }));
});

test("signing up with a taken address looks like signing up", async (stack) => {
  const { email, id } = await signedIn(stack);
  const { user, session } = ok(await visitor(stack).auth.signUp({ email, password }));
  assertEquals(session, null);
  assertEquals(user!.identities, []);
  assertEquals(user!.id === id, false);
});

test("a code from a mail signs in once", async (stack) => {
  const { email } = await signedIn(stack);
  ok(await visitor(stack).auth.signInWithOtp({ email }));
  const { code } = await mailTo(stack, email);
  ok(await visitor(stack).auth.verifyOtp({ email, token: code, type: "email" }));
  const again = await visitor(stack).auth.verifyOtp({ email, token: code, type: "email" });
  assertEquals(again.error?.code, "otp_expired");
});

test("a code is refused after an hour", async (stack) => {
  const { email } = await signedIn(stack);
  ok(await visitor(stack).auth.signInWithOtp({ email }));
  const sql = postgres(stack.databaseUrl, { max: 1 });
  await sql`update auth.one_time_tokens set created_at = created_at - interval '61 minutes' where relates_to = ${email}`;
  await sql.end();
  const { code } = await mailTo(stack, email);
  const late = await visitor(stack).auth.verifyOtp({ email, token: code, type: "email" });
  assertEquals(late.error?.code, "otp_expired");
});

test("guessing codes is stopped", async (stack) => {
  const { email } = await signedIn(stack);
  ok(await visitor(stack).auth.signInWithOtp({ email }));
  const codes = new Set<string | undefined>();
  for (let guess = 0; guess < 32; guess++) {
    const { error } = await visitor(stack).auth.verifyOtp({ email, token: "abcdef", type: "email" });
    codes.add(error?.code);
  }
  assertEquals([...codes], ["otp_expired", "over_request_rate_limit"]);
});

test("a link leads to the page that asked for it, with a session", async (stack) => {
  const { email } = await signedIn(stack);
  ok(
    await visitor(stack).auth.signInWithOtp({
      email,
      options: { emailRedirectTo: "http://localhost:9999/welcome?from=mail" },
    }),
  );
  const { link } = await mailTo(stack, email);
  const target = await follow(link);
  assertEquals(target.origin + target.pathname + target.search, "http://localhost:9999/welcome?from=mail");
  const tokens = new URLSearchParams(target.hash.slice(1));
  const { session } = ok(
    await visitor(stack).auth.setSession({
      access_token: tokens.get("access_token")!,
      refresh_token: tokens.get("refresh_token")!,
    }),
  );
  assertEquals(session!.user.email, email);

  const used = await follow(link);
  assertEquals(new URLSearchParams(used.hash.slice(1)).get("error_code"), "otp_expired");
});

test("a link never leads to a foreign site", async (stack) => {
  const { email } = await signedIn(stack);
  ok(
    await visitor(stack).auth.signInWithOtp({
      email,
      options: { emailRedirectTo: "https://evil.example/x" },
    }),
  );
  const target = await follow((await mailTo(stack, email)).link);
  assertEquals(target.origin, "http://localhost:8000");
});

test("a link asked for with PKCE gives a code, good only for the browser that asked, and once", async (stack) => {
  const { email } = await signedIn(stack);
  const [asked, other] = [visitor(stack, { flowType: "pkce" }), visitor(stack, { flowType: "pkce" })];
  ok(await asked.auth.signInWithOtp({ email, options: { emailRedirectTo: "http://localhost:9999/" } }));
  const { link } = await mailTo(stack, email);
  const target = await follow(link);
  const code = target.searchParams.get("code")!;
  assertEquals(target.hash, "");

  ok(await other.auth.signInWithOtp({ email: someEmail() })); // so that it has a verifier of its own
  assertEquals((await other.auth.exchangeCodeForSession(code)).error?.code, "bad_code_verifier");
  const { user } = ok(await asked.auth.exchangeCodeForSession(code));
  assertEquals(user.email, email);
});

test("recovery signs in and lets a new password be set", async (stack) => {
  const { email } = await signedIn(stack);
  const client = visitor(stack);
  ok(await client.auth.resetPasswordForEmail(email));
  const { code, subject } = await mailTo(stack, email);
  assertMatch(subject, /password/);
  ok(await client.auth.verifyOtp({ email, token: code, type: "recovery" }));
  ok(await client.auth.updateUser({ password: "brand-new-3" }));
  ok(await visitor(stack).auth.signInWithPassword({ email, password: "brand-new-3" }));
});

test("recovery and codes say nothing of who has an account, and make none", async (stack) => {
  const [known, unknown] = [(await signedIn(stack)).email, someEmail()];
  for (const email of [known, unknown]) {
    assertEquals(await visitor(stack).auth.resetPasswordForEmail(email), { data: {}, error: null } as never);
    const asked = await visitor(stack).auth.signInWithOtp({ email, options: { shouldCreateUser: false } });
    assertEquals(asked.error, null);
  }
  const mails: { to: string }[] = await (await fetch(stack.mailUrl)).json();
  assertEquals(mails.filter(({ to }) => to === unknown), []);
});

test("a new address counts once the old and the new one have confirmed it", async (stack) => {
  const { client, email } = await signedIn(stack);
  const wanted = someEmail();
  const { user } = ok(await client.auth.updateUser({ email: wanted }));
  assertEquals([user!.email, user!.new_email], [email, wanted]);

  await follow((await mailTo(stack, email)).link);
  assertEquals(ok(await client.auth.getUser()).user.email, email);
  await follow((await mailTo(stack, wanted)).link);
  assertEquals(ok(await client.auth.getUser()).user.email, wanted);
});

test("an address that is taken cannot be changed to", async (stack) => {
  const { client } = await signedIn(stack);
  const { email: taken } = await signedIn(stack);
  assertEquals((await client.auth.updateUser({ email: taken })).error?.code, "email_exists");
});

test("an invitation makes an account, whose link signs it in", async (stack) => {
  const email = someEmail();
  const { user } = ok(
    await admin(stack).auth.admin.inviteUserByEmail(email, {
      data: { clinic: "noor" },
      redirectTo: "http://localhost:9999/welcome",
    }),
  );
  assertEquals(user!.user_metadata, { clinic: "noor" });
  const target = await follow((await mailTo(stack, email)).link);
  assertEquals(target.pathname, "/welcome");
  assertMatch(target.hash, /access_token=.*type=invite/);
});
