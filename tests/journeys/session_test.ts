import { assert, assertEquals } from "@std/assert";
import { demoPassword } from "@/stack/demo/seed.ts";
import { installation } from "@/tests/support/installation.ts";

const accept = "application/json";

/** The cookies that a fresh sign-in sets, by the end of their names. */
async function signedIn(email: string): Promise<{ access: string; refresh: string }> {
  const response = await fetch(`${installation().origin}/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ email, password: demoPassword }),
    headers: { accept },
  });
  await response.body?.cancel();
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  const ending = (kind: string) => cookies.find((cookie) => cookie.includes(`-${kind}=`))!;
  return { access: ending("access"), refresh: ending("refresh") };
}

const me = (cookie: string) => fetch(`${installation().origin}/me`, { headers: { accept, cookie } });

Deno.test("a session is renewed by its refresh token alone, and requests that come together share the renewal", async () => {
  const { refresh } = await signedIn("doctor@bega.test");
  const answers = await Promise.all(Array.from({ length: 5 }, () => me(refresh)));
  for (const answer of answers) {
    assertEquals(answer.status, 200);
    assertEquals((await answer.json()).user.email, "doctor@bega.test");
    assert(
      answer.headers.getSetCookie().some((cookie) => /-access=ey/.test(cookie)),
      "no fresh token was handed on",
    );
  }
});

Deno.test("cookies are for the server alone, and other sites' requests carry none", async () => {
  const response = await fetch(`${installation().origin}/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ email: "owner@bega.test", password: demoPassword }),
    headers: { accept },
  });
  await response.body?.cancel();
  for (const cookie of response.headers.getSetCookie()) {
    assert(/; HttpOnly; SameSite=Lax/.test(cookie), cookie);
  }
});

Deno.test("after signing out neither token opens anything", async () => {
  const { access, refresh } = await signedIn("both@cusp.test");
  const signOut = await fetch(`${installation().origin}/sign-out`, {
    method: "POST",
    headers: { accept, cookie: `${access}; ${refresh}` },
  });
  await signOut.body?.cancel();
  assertEquals(signOut.status, 200);
  for (const cookie of [access, refresh, `${access}; ${refresh}`]) {
    const answer = await me(cookie);
    await answer.body?.cancel();
    assertEquals(answer.status, 401);
  }
});

Deno.test("tokens that are none are forgotten by the browser", async () => {
  const { access } = await signedIn("owner@noor.test");
  const [name] = access.split("=");
  const answer = await me(`${name}=ey.forged.token`);
  await answer.body?.cancel();
  assertEquals(answer.status, 401);
  assert(answer.headers.getSetCookie().some((cookie) => cookie.startsWith(`${name}=; Max-Age=0`)));
});
