import { assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { demoPassword } from "@/stack/demo/seed.ts";
import { textIn } from "@/texts/mod.ts";
import { newAccount, shownBy } from "@/tests/support/account.ts";
import { launch, settled, withPage } from "@/tests/support/browser.ts";
import { installation } from "@/tests/support/installation.ts";

const t = textIn("en");
const shot = Deno.env.get("CUSP_SHOTS");

/** Presses a button of the sheet, once the page's scripts are there to hear it. */
async function press(page: Page, name: string, script: boolean) {
  if (script) await settled(page);
  await page.getByRole("main").getByRole("button", { name, exact: true }).click();
}

const fill = (page: Page, name: string, text: string) => page.locator(`main [name=${name}]`).fill(text);

for (const script of [true, false]) {
  Deno.test(`two-step sign-in is set up and used in a browser ${script ? "with" : "without"} script`, async () => {
    const email = await newAccount("browser");
    const browser = await launch();
    const visitor = { baseURL: installation().origin, javaScriptEnabled: script };
    const look = (page: Page, name: string) =>
      shot && script ? page.screenshot({ path: `${shot}/${name}.png` }) : undefined;
    const signIn = async (page: Page, seen: string) => {
      await page.goto("/sign-in?next=/account");
      await fill(page, "email", email);
      await fill(page, "password", demoPassword);
      await press(page, t("auth.signIn"), script);
      await page.getByRole("heading", { level: 1, name: seen }).waitFor();
    };
    try {
      const secret = await withPage(browser, visitor, async (page) => {
        await signIn(page, t("account.title"));
        await look(page, "account");
        await page.getByRole("link", { name: t("account.twoStep") }).click();
        await page.waitForURL("**/two-step");
        await look(page, "two-step-off");
        await page.getByRole("link", { name: t("account.turnOn") }).first().click();
        await fill(page, "password", demoPassword);
        await press(page, t("auth.continue"), script);
        await page.getByAltText(t("account.appPicture")).waitFor();
        await look(page, "app-picture");
        const secret = (await page.locator("main code").innerText()).replaceAll(" ", "");
        await fill(page, "code", "000000");
        await press(page, t("account.appConfirm"), script);
        await page.getByText(t("errors.code_wrong")).first().waitFor();
        await fill(page, "code", shownBy(secret));
        await press(page, t("account.appConfirm"), script);
        await page.getByRole("heading", { name: t("account.codes") }).waitFor();
        await look(page, "codes");
        assertEquals(await page.locator(".codes li").count(), 10);
        await page.getByRole("link", { name: t("account.codesKept") }).click();
        await page.getByText(t("account.codesLeft", { count: 10 })).waitFor();
        await look(page, "two-step-on");
        return secret;
      });
      await withPage(browser, visitor, async (page) => {
        await signIn(page, t("auth.codeTitle"));
        await look(page, "second-step");
        await fill(page, "code", shownBy(secret));
        await page.getByLabel(t("auth.trustDevice")).check();
        await press(page, t("auth.verify"), script);
        await page.getByRole("heading", { level: 1, name: t("account.title") }).waitFor();
        await press(page, t("auth.signOut"), script);
        await page.waitForURL("**/sign-in");
        await signIn(page, t("account.title"));
      });
    } finally {
      await browser.close();
    }
  });
}
