import { assert, assertEquals, assertMatch } from "@std/assert";
import { demoPassword } from "@/stack/demo/seed.ts";
import { arriving, holding, newAccount, sentTo, shownBy, withApp } from "@/tests/support/account.ts";
import { signIn } from "@/tests/support/caller.ts";
import { mailTo } from "@/tests/support/mailbox.ts";

const secondFactor = "/sign-in/second-factor";

Deno.test("an authenticator app is asked for after the password, and nothing opens before", async () => {
  const email = await newAccount("app");
  const { secret, caller } = await withApp(await arriving(email));
  assertEquals((await caller.get("/account")).status, 200);
  await mailTo(email, /Two-step/);

  const half = await arriving(email);
  assertEquals((await half.get("/me")).status, 401);
  assertEquals((await half.post("/live")).status, 401);
  assertEquals(await sentTo(half, "/account"), `${secondFactor}?next=%2Faccount`);
  assertEquals(await sentTo(half, "/sign-in"), `${secondFactor}?next=%2Fsign-in`);
  for (const path of ["/account/two-step/app/removal", "/account/two-step/codes", "/account/password"]) {
    assertEquals(
      (await half.post(path, { password: demoPassword, newPassword: "another-long-one" })).status,
      401,
    );
  }

  const wrong = await half.post(secondFactor, { code: shownBy(secret, 40) });
  assertEquals([wrong.status, Object.keys(wrong.body.fields as object)], [422, ["code"]]);
  assertEquals((await half.get("/me")).status, 401);

  const right = await half.post(`${secondFactor}?next=/account`, { code: shownBy(secret) });
  assertEquals([right.status, right.headers.get("location")], [200, "/account"]);
  assertEquals((await holding(half, right).get("/me")).status, 200);
});

Deno.test("a code that was watched opens nothing a second time", async () => {
  const email = await newAccount("watched");
  const { secret } = await withApp(await arriving(email));
  const [mine, theirs] = [await arriving(email), await arriving(email)];
  const code = shownBy(secret);
  assertEquals((await mine.post(secondFactor, { code })).status, 200);
  const again = await theirs.post(secondFactor, { code });
  assertEquals([again.status, Object.keys(again.body.fields as object)], [422, ["code"]]);
  assertEquals((await theirs.get("/me")).status, 401);
});

Deno.test("a trusted browser is asked for its password alone; a stolen password elsewhere is not enough", async () => {
  const email = await newAccount("trust");
  const { secret } = await withApp(await arriving(email));
  const half = await arriving(email);
  const right = await half.post(secondFactor, { code: shownBy(secret), trust: "on" });
  const trust = right.headers.getSetCookie().find((line) => line.startsWith("trust-"))!;
  assertMatch(trust, /; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax/);

  const again = await holding({ cookie: trust.split(";")[0] }, right).post("/sign-in", {
    email,
    password: demoPassword,
  });
  assertEquals(again.body, { ok: true });
  const elsewhere = await (await arriving(email)).get("/me");
  assertEquals(elsewhere.status, 401);
});

Deno.test("a recovery code stands in for a lost phone once, and the owner is told", async () => {
  const email = await newAccount("lost");
  const { codes } = await withApp(await arriving(email));
  const half = await arriving(email);
  const right = await half.post(`${secondFactor}/recovery`, { code: codes[4] });
  assertEquals(right.status, 200);
  assertEquals((await half.get("/me")).status, 200);
  await mailTo(email, /recovery code was used/);
  assertEquals(
    (await (await arriving(email)).post(`${secondFactor}/recovery`, { code: codes[4] })).status,
    422,
  );
});

Deno.test("guesses at a second factor end in 429, whichever it is and whatever the headers say", async () => {
  const email = await newAccount("guessed");
  const { secret } = await withApp(await arriving(email));
  const half = await arriving(email);
  const statuses: number[] = [];
  for (let guess = 0; guess < 11; guess++) {
    const path = guess % 2 ? secondFactor : `${secondFactor}/recovery`;
    const code = guess % 2 ? "000000" : "aaaa-bbbb-cccc";
    const headers = { "x-forwarded-for": `203.0.113.${guess}`, "x-real-ip": `203.0.113.${guess}` };
    statuses.push((await half.post(path, { code }, headers)).status);
  }
  assertEquals(statuses, [...Array(10).fill(422), 429]);
  const fresh = await arriving(email);
  const late = await fresh.post(secondFactor, { code: shownBy(secret) });
  assertEquals(late.status, 429);
  assert(Number(late.headers.get("retry-after")) > 60);
  assertEquals((await fresh.get("/me")).status, 401);
});

Deno.test("a code by mail is a second step too: the newest one works, once, in its own session", async () => {
  const email = await newAccount("mailed");
  const caller = await arriving(email);
  assertEquals((await caller.post("/account/two-step/mail", { password: "not-the-one" })).status, 422);
  assertEquals((await caller.post("/account/two-step/mail", { password: demoPassword })).status, 200);

  const half = await arriving(email);
  await half.post(`${secondFactor}/code`);
  const first = (await mailTo(email, /is your code/)).subject.slice(0, 6);
  await half.post(`${secondFactor}/code`);
  const second = (await mailTo(email, /is your code/, 1)).subject.slice(0, 6);
  assertMatch(first + second, /^\d{12}$/);
  if (first !== second) assertEquals((await half.post(`${secondFactor}/mail`, { code: first })).status, 422);
  const other = await arriving(email);
  assertEquals((await other.post(`${secondFactor}/mail`, { code: second })).status, 422);
  assertEquals((await half.post(`${secondFactor}/mail`, { code: second })).status, 200);
  assertEquals((await half.get("/me")).status, 200);
  assertEquals((await other.post(`${secondFactor}/mail`, { code: second })).status, 422);
});

Deno.test("switching the app off needs the password, and the password alone then opens again", async () => {
  const email = await newAccount("off");
  const { caller } = await withApp(await arriving(email));
  assertEquals((await caller.post("/account/two-step/app/removal", { password: "wrong-one" })).status, 422);
  assertEquals((await (await arriving(email)).get("/me")).status, 401);
  assertEquals((await caller.post("/account/two-step/app/removal", { password: demoPassword })).status, 200);
  assertEquals((await (await arriving(email)).get("/me")).status, 200);
  const { secret } = await withApp(await arriving(email));
  const half = await arriving(email);
  assertEquals((await half.post(secondFactor, { code: shownBy(secret) })).status, 200);
});

Deno.test("nothing is enrolled by half a sign-in or with another's factor", async () => {
  const [mine, theirs] = [await newAccount("mine"), await newAccount("theirs")];
  const caller = await arriving(mine);
  const other = await arriving(theirs);
  const begun = await other.post<{ factorId: string; secret: string }>("/account/two-step/app", {
    password: demoPassword,
  });
  const stolen = await caller.post("/account/two-step/app/confirmation", {
    ...begun.body,
    code: shownBy(begun.body.secret),
  });
  assertEquals(stolen.status, 422);
  assertEquals((await signIn(mine)).headers.get("location"), "/select-clinic");
});
