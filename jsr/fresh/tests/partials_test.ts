import { assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { withFixture } from "./served.ts";

const rows = (page: Page) => page.locator(".row").count();
const counters = (page: Page) => page.$$eval("[id^=row-]", (all) => all.map((each) => each.textContent));

Deno.test("partials in a browser", async (t) => {
  await withFixture(async ({ visit, origin, fetch }) => {
    await t.step(
      "are appended to what stands there, which keeps its state",
      () =>
        visit("/partials", async (page) => {
          await page.click("[id^=row-]");
          await page.click("text=Append");
          await page.waitForFunction(() => document.querySelectorAll(".row").length === 2);
          assertEquals(await counters(page), ["1", "0"]);
        }),
    );

    await t.step("are put in front of it", () =>
      visit("/partials", async (page) => {
        await page.click("[id^=row-]");
        await page.click("text=Prepend");
        await page.waitForFunction(() => document.querySelectorAll(".row").length === 2);
        assertEquals(await counters(page), ["0", "1"]);
      }));

    await t.step("all arrive, however quickly they were asked for", () =>
      visit("/partials", async (page) => {
        await page.evaluate(() => {
          const append = [...document.querySelectorAll("button")].find((each) =>
            each.textContent === "Append"
          )!;
          for (let i = 0; i < 3; i++) append.click();
        });
        await page.waitForFunction(() => document.querySelectorAll(".row").length === 4);
        assertEquals(await rows(page), 4);
      }));

    await t.step("take its place", () =>
      visit("/partials", async (page) => {
        for (const expected of [2, 3]) {
          await page.click("text=Append");
          await page.waitForFunction((count) => document.querySelectorAll(".row").length === count, expected);
        }
        await page.click("text=Replace");
        await page.waitForFunction(() => document.querySelectorAll(".row").length === 1);
        assertEquals([await rows(page), page.url()], [1, `${origin}/partials`]);
      }));

    await t.step("keep what has a key, wherever it moves", () =>
      visit("/order", async (page) => {
        await page.click(".frame > button");
        await page.fill(".item[name=a]", "typed");
        await page.click("text=Turn");
        await page.waitForSelector(".frame:first-of-type:has-text('b')");
        assertEquals(await page.locator(".frame").allTextContents(), ["0b", "1a"]);
        const typed = await page.$$eval(".item", (items) =>
          items.map((item) => (item as HTMLInputElement).value));
        assertEquals(typed, ["", "typed"]);
      }));

    await t.step(
      "answer a posted form, with the button that was pressed",
      () =>
        visit("/partials", async (page) => {
          await page.fill("[name=word]", "salaam");
          await page.click("text=Say");
          await page.waitForSelector("#said:text-is('salaam button')");
        }),
    );

    await t.step(
      "answer a form that asks, under the address it made",
      () =>
        visit("/partials", async (page) => {
          await page.click("text=Find");
          await page.waitForSelector("h1:text-is('Doc found')");
          assertEquals(page.url(), `${origin}/docs/found?q=x+y`);
        }),
    );

    await t.step("are what a form gets without script too", () =>
      visit("/partials", async (page) => {
        await page.click("text=Say");
        await page.waitForSelector("#said:text-is('hello button')");
      }, { javaScriptEnabled: false }));

    await t.step("come without the scripts that the page already has", async () => {
      const html = await (await fetch("/partials?fresh-partial=true")).text();
      assertEquals(html.includes(`<script type="module"`), false);
    });
  });
});
