import { assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { type Locale, nameOfLanguage } from "@/core/text.ts";
import { textIn } from "@/texts/mod.ts";
import { press, signInOn } from "@/tests/support/at_desk.ts";
import { launch, type Visitor, withPage } from "@/tests/support/browser.ts";
import { browserOf, callerAs, callerWith } from "@/tests/support/caller.ts";

const t = textIn("en");
const desk = { viewport: { width: 1280, height: 900 } };

async function as(account: string | null, visitor: Visitor, work: (page: Page) => Promise<void>) {
  const browser = await launch();
  try {
    const caller = account ? await callerAs(account) : callerWith();
    await withPage(browser, { ...desk, ...browserOf(caller), ...visitor }, work);
  } finally {
    await browser.close();
  }
}

const speaks = async (page: Page) => await page.locator("html").getAttribute("lang");
const theme = async (page: Page) => await page.locator("html").getAttribute("data-theme");

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "" : ", without script too";

  Deno.test(`a language chosen before signing in stays after it and on every page${how}`, () =>
    as(null, { javaScriptEnabled }, async (page) => {
      await page.goto("/sign-in");
      assertEquals(await speaks(page), "en");
      await page.getByRole("link", { name: nameOfLanguage.ur }).click();
      await page.getByRole("heading", { name: textIn("ur")("auth.signInTitle") }).waitFor();
      await page.goto("/sign-in");
      assertEquals([await speaks(page), await page.locator("html").getAttribute("dir")], ["ur", "rtl"]);
      await signInOn(page, "reception@bega.test");
      await page.getByRole("link", { name: textIn("ur")("shell.patients") }).first().click();
      await page.waitForURL("**/c/bega/patients");
      assertEquals(await speaks(page), "ur");
    }));

  Deno.test(`dark stays through pages and reloads until the device is followed again${how}`, () =>
    as("reception@noor.test", { javaScriptEnabled, colorScheme: "light" }, async (page) => {
      const choose = async (label: string) => {
        await page.getByRole("button", { name: t("shell.role_receptionist") }).click();
        await page.getByRole("button", { name: label, exact: true }).click();
      };
      const ground = () => page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
      await page.goto("/c/noor/patients");
      const light = javaScriptEnabled && await ground();
      await choose(t("shell.dark"));
      await page.locator("html[data-theme=dark]").waitFor();
      assertEquals(new URL(page.url()).pathname, "/c/noor/patients");
      await page.getByRole("link", { name: t("shell.invoices") }).first().click();
      await page.waitForURL("**/c/noor/invoices");
      await page.reload();
      assertEquals(await theme(page), "dark");
      if (javaScriptEnabled) assertEquals(await ground() === light, false);
      await choose(t("shell.system"));
      await page.locator("html:not([data-theme])").waitFor();
      if (javaScriptEnabled) assertEquals(await ground(), light);
    }));
}

Deno.test("the language of one's account follows to another browser", async () => {
  const saved = async (page: Page, locale: Locale) => {
    await page.goto("/account");
    await page.locator("main [name=locale]").selectOption(locale);
    const spoken = textIn(await speaks(page) as Locale);
    await press({ page, t: spoken, slug: "bega" }, spoken("account.saveLanguage"));
    await page.locator(`html[lang=${locale}]`).waitFor();
  };
  await as("owner@bega.test", {}, async (page) => {
    await page.goto("/c/bega/agenda");
    assertEquals(await speaks(page), "ro");
    await saved(page, "ur");
  });
  await as("owner@bega.test", {}, async (page) => {
    await page.goto("/c/bega/agenda");
    assertEquals(await speaks(page), "ur");
    await saved(page, "ro");
  });
});

Deno.test("a page that one's role does not include says so inside the clinic, and nothing leads there", () =>
  as("reception@noor.test", {}, async (page) => {
    await page.goto("/c/noor/agenda");
    assertEquals(await page.locator('a[href="/c/noor/audit"]').count(), 0);
    const answer = await page.goto("/c/noor/audit");
    assertEquals(answer!.status(), 403);
    await page.getByRole("heading", { name: t("shell.errorForbiddenTitle") }).waitFor();
    await page.getByRole("link", { name: t("shell.patients") }).first().click();
    await page.waitForURL("**/c/noor/patients");
  }));

Deno.test("a clinic that is not there and one that is not yours look the same, and lead back to one's own", async () => {
  const shown: string[] = [];
  await as("reception@noor.test", {}, async (page) => {
    for (const slug of ["bega", "no-such-clinic"]) {
      const answer = await page.goto(`/c/${slug}/agenda`);
      assertEquals(answer!.status(), 404);
      await page.getByRole("heading", { name: t("shell.errorMissingTitle") }).waitFor();
      shown.push((await page.locator("body").innerText()).replaceAll(slug, ""));
      assertEquals(await page.getByText("Clinica Bega").count(), 0);
    }
    await page.getByRole("link", { name: t("shell.backToStart") }).click();
    await page.waitForURL("**/c/noor/agenda");
  });
  assertEquals(shown[0], shown[1]);
});

Deno.test("whoever works at two clinics chooses one, and changes to the other from its menu", () =>
  as(null, {}, async (page) => {
    await signInOn(page, "both@cusp.test");
    await page.getByRole("heading", { name: t("auth.chooseClinic") }).waitFor();
    await page.getByRole("main").getByText("Noor Dental").click();
    await page.waitForURL("**/c/noor/agenda");
    await page.getByRole("button", { name: "Noor Dental" }).click();
    await page.getByRole("link", { name: "Clinica Bega" }).click();
    await page.waitForURL("**/c/bega/agenda");
  }));
