import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { demoPassword } from "@/stack/demo/seed.ts";
import { arriving, holding, newAccount, sentTo, shownBy, withApp } from "@/tests/support/account.ts";
import { browser, callerWith, signIn } from "@/tests/support/caller.ts";
import { mailsTo, mailTo } from "@/tests/support/mailbox.ts";

const another = "a-much-better-one";

/** Has a link mailed and returns its path. */
async function linked(email: string, way: "/password" | "/sign-in/link", earlier = 0): Promise<string> {
  const asked = await callerWith().post(way, { email });
  assertEquals(asked.status, 200);
  const { text } = await mailTo(email, way === "/password" ? /new password/ : /link to sign in/, earlier);
  return text.match(/https?:\/\/[^/\s]+(\/\S+)/)![1];
}

Deno.test("a mailed link signs in once, by its button and not by being opened; the second step is still due", async () => {
  const email = await newAccount("link");
  await signIn(email); // the first sign-in makes the profile that letters are addressed by
  const path = await linked(email, "/sign-in/link");
  const nobody = callerWith();
  for (const _ of [1, 2]) assertEquals((await nobody.get(path, browser)).status, 200);
  const in_ = holding(nobody, await nobody.post(path));
  assertEquals((await in_.get("/me")).status, 200);
  assertEquals((await nobody.post(path)).status, 410);

  const { secret } = await withApp(in_);
  const half = holding(nobody, await nobody.post(await linked(email, "/sign-in/link", 1)));
  assertEquals(await sentTo(half, "/account"), "/sign-in/second-factor?next=%2Faccount");
  assertEquals((await half.post("/sign-in/second-factor", { code: shownBy(secret) })).status, 200);
});

Deno.test("asking for a link says the same of every address, and mails only to those who have an account", async () => {
  const known = await newAccount("known");
  const unknown = known.replace("known", "unknown");
  for (const way of ["/password", "/sign-in/link"]) {
    const [a, b] = [
      await callerWith().post(way, { email: known }),
      await callerWith().post(way, { email: unknown }),
    ];
    assertEquals([a.status, a.text], [b.status, b.text]);
    assertEquals(
      a.headers.get("location")?.replace(encodeURIComponent(known), encodeURIComponent(unknown)),
      b.headers.get("location"),
    );
  }
  await signIn(known);
  await linked(known, "/password");
  assertEquals(await mailsTo(unknown), []);
});

Deno.test("an address gets five links an hour, however it is written", async () => {
  const email = await newAccount("often");
  const statuses: number[] = [];
  for (let ask = 0; ask < 6; ask++) {
    statuses.push(
      (await callerWith().post("/password", { email: ask % 2 ? email : email.toUpperCase() })).status,
    );
  }
  assertEquals(statuses, [200, 200, 200, 200, 200, 429]);
});

Deno.test("a forgotten password: the link sets a new one once, and everything signed in before is out", async () => {
  const email = await newAccount("forgot");
  const before = await arriving(email);
  const path = await linked(email, "/password");
  const nobody = callerWith();
  const weak = await nobody.post(path, { password: "short" });
  assertEquals([weak.status, Object.keys(weak.body.fields as object)], [422, ["password"]]);
  assertEquals((await nobody.post(path, { password: "1234567890" })).status, 422);
  assertEquals((await before.get("/me")).status, 200);

  const set = await nobody.post(path, { password: another });
  assertEquals([set.status, set.headers.get("location")], [200, "/sign-in?changed"]);
  assertEquals(set.headers.getSetCookie(), []);
  assertEquals((await nobody.post(path, { password: "yet-another-one" })).status, 410);
  assertEquals((await before.get("/me")).status, 401);
  assertEquals((await signIn(email)).status, 422);
  assertEquals((await signIn(email, "/sign-in", another)).status, 303);
  await mailTo(email, /password was changed/);
});

Deno.test("a new password does not switch the second step off, nor keep a browser trusted", async () => {
  const email = await newAccount("both");
  const { secret } = await withApp(await arriving(email));
  const half = await arriving(email);
  const trusted = holding(
    half,
    await half.post("/sign-in/second-factor", { code: shownBy(secret), trust: "on" }),
  );
  await callerWith().post(await linked(email, "/password"), { password: another });
  const again = await trusted.post("/sign-in", { email, password: another });
  assertEquals(again.body, { ok: false, due: "second_factor" });
});

Deno.test("changing the password needs the old one, and signs every device out, this one too", async () => {
  const email = await newAccount("change");
  const [here, there] = [await arriving(email), await arriving(email)];
  const refresh = callerWith(there.cookie.split("; ").find((cookie) => cookie.includes("-refresh="))!);
  const wrong = await here.post("/account/password", { password: "not-the-one", newPassword: another });
  assertEquals([wrong.status, Object.keys(wrong.body.fields as object)], [422, ["password"]]);
  const same = await here.post("/account/password", { password: demoPassword, newPassword: demoPassword });
  assertEquals([same.status, Object.keys(same.body.fields as object)], [422, ["newPassword"]]);
  assertEquals((await here.get("/me")).status, 200);

  const changed = await here.post("/account/password", { password: demoPassword, newPassword: another });
  assertEquals(changed.status, 200);
  assert(changed.headers.getSetCookie().every((line) => line.includes("Max-Age=0")));
  for (const ended of [here, there, refresh]) assertEquals((await ended.get("/me")).status, 401);
  assertEquals((await signIn(email)).status, 422);
  assertNotEquals((await arriving(email, another)).cookie, "");
});
