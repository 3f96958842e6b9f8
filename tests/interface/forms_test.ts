import { assert, assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { launch, settled, withPage } from "@/tests/support/browser.ts";
import { gallery } from "./support/gallery.ts";

const reason = (page: Page) => page.locator("[name=liveReason]");
const save = (page: Page) => page.locator(".live-form").getByRole("button", { name: "Save" });
const patient = (page: Page) => page.getByRole("combobox", { name: "Patient" });
const told = (page: Page) => page.locator(".toast", { hasText: "Saved" });

Deno.test("forms answer in place, and work without script", async (t) => {
  await using site = await gallery();
  const browser = await launch();
  const on = (options: { javaScriptEnabled?: boolean }, work: (page: Page) => Promise<void>) =>
    withPage(browser, options, async (page) => {
      await page.goto(`${site.origin}/dev/ui`);
      if (options.javaScriptEnabled !== false) await settled(page);
      await work(page);
    });
  try {
    await t.step(
      "a refused form marks its fields, keeps what was typed and leads to the first",
      () =>
        on({}, async (page) => {
          await patient(page).fill("Sad");
          await page.getByRole("option", { name: "Sadia Noor" }).click();
          await save(page).click();
          await page.getByRole("alert").filter({ hasText: "Some fields need another look." }).waitFor();
          assertEquals(await reason(page).getAttribute("aria-invalid"), "true");
          const message = page.locator(`#${await reason(page).getAttribute("aria-describedby")}`);
          assertEquals(await message.textContent(), "Fill this in.");
          assertEquals(await patient(page).inputValue(), "Sadia Noor");
          assert(await patient(page).evaluate((input) => input === document.activeElement));
          assertEquals(new URL(page.url()).search, "");
        }),
    );

    await t.step(
      "a field that was put right is no longer marked, and the form goes on",
      () =>
        on({}, async (page) => {
          await save(page).click();
          await page.getByRole("alert").first().waitFor();
          await reason(page).fill("Pain");
          await save(page).click();
          await told(page).waitFor();
        }),
    );

    await t.step("pressing twice sends once", () =>
      on({}, async (page) => {
        let sent = 0;
        await page.route("**/dev/ui", async (route) => {
          if (route.request().method() === "POST") sent++;
          await new Promise((resolve) => setTimeout(resolve, 200));
          await route.continue();
        });
        await reason(page).fill("Pain");
        await reason(page).press("Enter");
        await reason(page).press("Enter");
        await told(page).waitFor();
        assertEquals(sent, 1);
      }));

    await t.step("a form that gets no answer says so and can be sent again", () =>
      on({}, async (page) => {
        await page.route("**/dev/ui", (route) => route.abort(), { times: 1 });
        await reason(page).fill("Pain");
        await save(page).click();
        await page.getByRole("alert").filter({ hasText: "Nothing was saved." }).waitFor();
        await save(page).click();
        await told(page).waitFor();
      }));

    await t.step(
      "a form that stays says that it is saved, in a message that can be closed",
      () =>
        on({}, async (page) => {
          await page.getByRole("button", { name: "Keep it" }).click();
          await told(page).waitFor();
          await told(page).getByRole("button", { name: "Close" }).click();
          await told(page).waitFor({ state: "detached" });
          assertEquals(new URL(page.url()).search, "");
        }),
    );

    await t.step(
      "without script the same form posts, and the patient is chosen from a list",
      () =>
        on({ javaScriptEnabled: false }, async (page) => {
          await page.locator("select[name=patientId]").selectOption({ label: "Saba Anwar" });
          await reason(page).fill("Pain");
          await save(page).click();
          await told(page).waitFor();
        }),
    );

    await t.step(
      "without script the menus open and close",
      () =>
        on({ javaScriptEnabled: false }, async (page) => {
          const signOut = page.getByRole("button", { name: "Sign out" });
          assertEquals(await signOut.isVisible(), false);
          await page.getByRole("button", { name: "Sana Iqbal" }).click();
          assert(await signOut.isVisible());
          await page.keyboard.press("Escape");
          assertEquals(await signOut.isVisible(), false);
        }),
    );
  } finally {
    await browser.close();
  }
});
