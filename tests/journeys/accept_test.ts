import { newId } from "@/core/id.ts";
import { textIn } from "@/texts/mod.ts";
import { shownBy } from "@/tests/support/account.ts";
import { launch, settled, withPage } from "@/tests/support/browser.ts";
import { installation } from "@/tests/support/installation.ts";
import { linkTo, password } from "@/tests/support/newcomer.ts";

const t = textIn("en");

Deno.test("somebody accepts an invitation in their own browser, sets up an app, and comes back with its code", async () => {
  const email = `totp-${newId()}@example.test`;
  const path = await linkTo(email, "receptionist");
  const browser = await launch();
  try {
    await withPage(browser, { baseURL: installation().origin }, async (page) => {
      const fill = (name: string, text: string) => page.locator(`main [name=${name}]`).fill(text);
      const press = async (name: string) => {
        await settled(page);
        await page.getByRole("main").getByRole("button", { name, exact: true }).click();
      };
      await page.goto(path);
      await fill("name", "Rabia Noor");
      await fill("password", password);
      await press(t("tenancy.makeAccount"));
      await page.waitForURL("**/c/noor/**");

      await page.goto("/account/two-step/app");
      await fill("password", password);
      await press(t("auth.continue"));
      await page.getByAltText(t("account.appPicture")).waitFor();
      const secret = (await page.locator("main code").innerText()).replaceAll(" ", "");
      await fill("code", shownBy(secret));
      await press(t("account.appConfirm"));
      await page.getByRole("heading", { name: t("account.codes") }).waitFor();
      await page.goto("/account");
      await press(t("auth.signOut"));
      await page.waitForURL("**/sign-in");

      await page.goto("/c/noor/patients");
      await page.waitForURL("**/sign-in?next=**");
      await fill("email", email);
      await fill("password", password);
      await press(t("auth.signIn"));
      await page.waitForURL("**/sign-in/second-factor?next=**");
      await fill("code", shownBy(secret));
      await press(t("auth.verify"));
      await page.waitForURL("**/c/noor/patients");
      await page.getByRole("button", { name: t("shell.role_receptionist") }).waitFor();
    });
  } finally {
    await browser.close();
  }
});
