import { assertEquals } from "@std/assert";
import { demoPassword } from "@/stack/demo/seed.ts";
import { textIn } from "@/texts/mod.ts";
import { launch, settled, withPage } from "@/tests/support/browser.ts";
import { signInOn } from "@/tests/support/at_desk.ts";
import { installation } from "@/tests/support/installation.ts";

const t = textIn("en");

Deno.test("a device locks itself when nobody touches it, comes back to the same page, and is signed out by five wrong PINs", async () => {
  const browser = await launch();
  try {
    await withPage(browser, { baseURL: installation().origin }, async (page) => {
      const button = (name: string) => page.getByRole("main").getByRole("button", { name, exact: true });
      await page.clock.install();
      await signInOn(page, "reception@bega.test");
      await page.goto("/account/pin?lang=en");
      await page.locator("main [name=password]").fill(demoPassword);
      await page.locator("main [name=pin]").fill("271828");
      await page.locator("main [name=minutes]").selectOption("5");
      await settled(page);
      await button(t("account.pinSet")).click();
      await page.getByText(t("account.pinOn", { count: 5 })).waitFor();

      await page.goto("/c/bega/agenda?day=2026-03-02");
      await settled(page);
      await page.clock.runFor("04:30");
      assertEquals(new URL(page.url()).pathname, "/c/bega/agenda");
      await page.clock.runFor("00:40");
      await page.waitForURL("**/locked?next=**");
      await page.goto("/c/bega/patients");
      await page.waitForURL("**/locked?next=%2Fc%2Fbega%2Fpatients");

      const type = async (pin: string) => {
        await settled(page);
        await page.locator("main [name=pin]").fill(pin);
        await button(t("account.unlock")).click();
      };
      await type("271828");
      await page.waitForURL("**/c/bega/patients");
      await page.getByRole("button", { name: t("shell.role_receptionist") }).click();
      await page.getByRole("button", { name: t("account.lock") }).click();
      await page.waitForURL("**/locked?next=**");
      for (const left of [4, 3, 2, 1]) {
        await type("9999");
        await page.getByText(t("errors.pin_wrong", { count: left })).first().waitFor();
      }
      await type("9999");
      await page.waitForURL("**/sign-in**");
      await page.goto("/c/bega/agenda");
      await page.waitForURL("**/sign-in?next=**");
    });
  } finally {
    await browser.close();
  }
});
