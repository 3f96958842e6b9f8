import { assertEquals, assertMatch } from "@std/assert";
import type { Page } from "playwright-core";
import { demoPassword } from "@/stack/demo/seed.ts";
import { textIn } from "@/texts/mod.ts";
import { arriving, newAccount, withApp } from "@/tests/support/account.ts";
import { launch, settled, withPage } from "@/tests/support/browser.ts";
import { callerWith } from "@/tests/support/caller.ts";
import { installation } from "@/tests/support/installation.ts";
import { mailTo } from "@/tests/support/mailbox.ts";

const t = textIn("en");

/** Gives the browser a device that makes passkeys and signs with them at once. */
async function deviceOf(page: Page) {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send("WebAuthn.enable");
  await devTools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

const button = (page: Page, name: string) =>
  page.getByRole("main").getByRole("button", { name, exact: true });

async function signIn(page: Page, email: string) {
  await page.goto("/sign-in?next=/account/passkeys");
  await page.locator("main [name=email]").fill(email);
  await page.locator("main [name=password]").fill(demoPassword);
  await settled(page);
  await button(page, t("auth.signIn")).click();
  await page.waitForURL("**/account/passkeys");
}

Deno.test("a passkey is added, signs in past the second step, signs nothing twice, and opens nothing once removed", async () => {
  const email = await newAccount("passkey");
  const browser = await launch();
  try {
    await withPage(browser, { baseURL: installation().origin }, async (page) => {
      await deviceOf(page);
      await signIn(page, email);
      await settled(page);
      await page.locator("main [name=name]").fill("Desk by the window");
      await page.locator("main [name=password]").fill("not-the-one");
      await button(page, t("account.passkeyAdd")).click();
      await page.getByText(t("errors.password_wrong")).waitFor();
      await page.locator("main [name=password]").fill(demoPassword);
      await button(page, t("account.passkeyAdd")).click();
      await page.getByText("Desk by the window").waitFor();
      await mailTo(email, /passkey was added/);

      await withApp(await arriving(email)); // from here on a password alone is not enough, and everybody is out
      await page.goto("/sign-in?next=/account/passkeys");
      await settled(page);
      const signed = page.waitForResponse((answer) =>
        answer.url().endsWith("/sign-in/passkey?next=%2Faccount%2Fpasskeys")
      );
      await button(page, t("auth.usePasskey")).click();
      const answer = await signed; // the answer: of two that arrive at once either may be the first
      assertEquals(answer.status(), 200);
      const replay = await callerWith().post("/sign-in/passkey", answer.request().postDataJSON());
      await page.waitForURL(`${installation().origin}/account/passkeys`);
      assertEquals([replay.status, replay.body.type], [422, "/problems/passkey_wrong"]);
      assertEquals(replay.headers.getSetCookie(), []);

      await page.getByRole("link", { name: t("account.passkeyRemove") }).click();
      await page.locator("main [name=password]").fill(demoPassword);
      await settled(page);
      await button(page, t("account.passkeyRemove")).click();
      await page.getByText(t("account.passkeysNone")).waitFor();
      await page.goto("/account");
      await button(page, t("auth.signOut")).click();
      await page.waitForURL("**/sign-in");
      await settled(page);
      await button(page, t("auth.usePasskey")).click();
      await page.getByText(t("errors.passkey_wrong")).waitFor();
    });
  } finally {
    await browser.close();
  }
});

Deno.test("a made-up passkey, a made-up question and another's question are refused, and nobody is told whose is whose", async () => {
  const nobody = callerWith();
  const asked = await nobody.post<{ challengeId: string; options: { challenge: string; rpId: string } }>(
    "/sign-in/passkey/challenge",
  );
  assertMatch(asked.body.options.challenge, /^[\w-]{43}$/);
  assertEquals(asked.body.options.rpId, "localhost");
  const response = {
    id: "AAAA",
    rawId: "AAAA",
    type: "public-key",
    response: {},
    clientExtensionResults: {},
  };
  for (const challengeId of [asked.body.challengeId, asked.body.challengeId, crypto.randomUUID()]) {
    const answer = await nobody.post("/sign-in/passkey", { challengeId, response });
    assertEquals([answer.status, answer.body.type], [422, "/problems/passkey_wrong"]);
  }
  const [mine, theirs] = [await arriving(await newAccount("a")), await arriving(await newAccount("b"))];
  const begun = await mine.post<{ challengeId: string }>("/account/passkeys/challenge", {
    password: demoPassword,
  });
  const stolen = await theirs.post("/account/passkeys", { ...begun.body, name: "Theirs", response });
  assertEquals([stolen.status, stolen.body.type], [422, "/problems/passkey_wrong"]);
  assertEquals((await theirs.get<{ passkeys: unknown[] }>("/account/passkeys")).body.passkeys, []);
  assertEquals((await mine.post("/account/passkeys/challenge", { password: "wrong-one" })).status, 422);
});
