import { assert, assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { launch, settled, withPage } from "@/tests/support/browser.ts";
import { gallery } from "./support/gallery.ts";

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-activedescendant") ?? "");
const active = async (page: Page) =>
  await page.locator(`#${await focused(page)} > span`).first().textContent();

Deno.test("the desk is worked by keyboard alone", async (t) => {
  await using site = await gallery();
  const browser = await launch();
  const on = (work: (page: Page) => Promise<void>) =>
    withPage(browser, {}, async (page) => {
      await page.goto(`${site.origin}/dev/ui`);
      await settled(page);
      await work(page);
    });
  try {
    await t.step("Ctrl K finds a patient and Enter opens the record", () =>
      on(async (page) => {
        await page.keyboard.press("Control+k");
        await page.getByRole("option", { name: "Patients" }).waitFor();
        await page.keyboard.type("sad");
        await page.getByRole("option", { name: "Sadia Noor" }).waitFor();
        await page.keyboard.press("Enter");
        await page.waitForURL("**/dev/ui/patients/2");
      }));

    await t.step(
      "the palette finds a page by its name, arrows go round, Escape gives the focus back",
      () =>
        on(async (page) => {
          const search = page.locator(".sidebar [data-palette]");
          await search.focus();
          await page.keyboard.press("Enter");
          await page.getByRole("option", { name: "Agenda" }).waitFor();
          await page.keyboard.press("ArrowUp");
          assert((await active(page))?.startsWith("Reports"));
          await page.keyboard.press("ArrowDown");
          assert((await active(page))?.startsWith("Agenda"));
          await page.keyboard.press("Escape");
          await page.getByRole("dialog").waitFor({ state: "detached" });
          assert(await search.evaluate((link) => link === document.activeElement));
        }),
    );

    await t.step("a combobox is searched, chosen and emptied without a pointer", () =>
      on(async (page) => {
        const field = page.getByRole("combobox", { name: "Patient" });
        const chosen = page.locator("input[name=patientId]");
        await field.focus();
        await page.keyboard.type("Sa");
        await page.getByRole("option", { name: "Sadia Noor" }).waitFor();
        await page.getByRole("option", { name: "Ștefania" }).waitFor({ state: "detached" });
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Enter");
        assertEquals(await field.inputValue(), "Sadia Noor");
        assertEquals(await chosen.inputValue(), "2");
        assertEquals(await field.getAttribute("aria-expanded"), "false");
        await page.keyboard.press("Control+a");
        await page.keyboard.press("Delete");
        assertEquals(await chosen.inputValue(), "");
      }));

    await t.step("the first Tab offers to skip to the content", () =>
      on(async (page) => {
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        assertEquals(await page.evaluate(() => document.activeElement?.id), "main");
      }));
  } finally {
    await browser.close();
  }
});
