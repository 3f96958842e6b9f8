import { assert, assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { textIn } from "@/texts/mod.ts";
import { launch, settled, type Visitor, withPage } from "@/tests/support/browser.ts";
import { browserOf, callerAs } from "@/tests/support/caller.ts";

const t = textIn("en");
const desk = { viewport: { width: 1280, height: 900 } };

async function at(account: string, visitor: Visitor, work: (page: Page) => Promise<void>) {
  const browser = await launch();
  try {
    const caller = await callerAs(account);
    await withPage(browser, { ...desk, ...browserOf(caller), ...visitor }, work);
  } finally {
    await browser.close();
  }
}

const names = (page: Page) => page.locator("tbody th bdi").allTextContents();

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "" : ", without script too";

  Deno.test(`a list is narrowed, ordered, saved as a view, shows other columns and is taken out${how}`, () =>
    at("owner@noor.test", { javaScriptEnabled }, async (page) => {
      const view = `Elders ${crypto.randomUUID().slice(0, 6)}`;
      await page.goto("/c/noor/patients");
      await page.getByText(t("ui.filter")).click();
      await page.getByLabel(t("insights.ageFrom")).fill("60");
      await page.getByRole("button", { name: t("ui.search"), exact: true }).click();
      await page.waitForURL((url) => url.searchParams.get("ageFrom") === "60");
      await page.getByRole("link", { name: t("ui.name"), exact: true }).click();
      await page.waitForURL((url) => url.searchParams.get("sort") === "name");
      const elders = await names(page);
      assert(elders.length > 0 && elders.length < 20, `${elders.length} elders`);

      if (javaScriptEnabled) await settled(page);
      await page.getByRole("button", { name: t("insights.saveView") }).click();
      await page.locator("#save-view").getByLabel(t("ui.name")).fill(view);
      await page.locator("#save-view").getByRole("button", { name: t("ui.save") }).click();
      await page.getByRole("link", { name: view }).and(page.locator("[aria-current=page]")).waitFor();
      await page.goto("/c/noor/patients");
      await page.getByRole("link", { name: view }).click();
      await page.waitForURL((url) => url.searchParams.get("ageFrom") === "60");
      assertEquals(await names(page), elders);

      await page.getByRole("button", { name: t("insights.columns") }).click();
      await page.locator("#columns").getByLabel(t("insights.column_email")).setChecked(true);
      await page.locator("#columns").getByRole("button", { name: t("ui.save") }).click();
      await page.getByRole("columnheader", { name: t("insights.column_email") }).waitFor();

      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: t("insights.export") }).click(),
      ]);
      const lines = (await Deno.readTextFile(await download.path())).trim().split("\r\n");
      assertEquals(lines.length, elders.length + 1);
      assertEquals(lines.slice(1).map((line) => line.split(",")[1]), elders);

      await page.getByRole("button", { name: t("insights.removeView") }).click();
      await page.waitForURL("**/c/noor/patients");
      assertEquals(await page.getByRole("link", { name: view }).count(), 0);
    }));
}

Deno.test("a mistyped name finds the patient in the palette, who is offered first the next time", () =>
  at("reception@bega.test", {}, async (page) => {
    const caller = await callerAs("reception@bega.test");
    const name = `Gheorghița Vulpescu ${crypto.randomUUID().slice(0, 4)}`;
    const { status } = await caller.post("/c/bega/patients", { name });
    assertEquals(status, 201);
    await page.goto("/c/bega/agenda?lang=en");
    await settled(page);
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill("georghita vulpesku");
    await page.getByRole("option", { name }).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/patients\/[0-9a-f-]{36}$/);
    await page.goto("/c/bega/agenda");
    await settled(page);
    await page.keyboard.press("Control+k");
    await page.getByRole("group", { name: t("shell.paletteRecent") }).getByRole("option", { name }).waitFor();
    await page.goto("/c/bega/appointments/new");
    await settled(page);
    await page.getByRole("combobox", { name: t("scheduling.patient") }).click();
    await page.getByRole("option", { name }).waitFor();
  }));
