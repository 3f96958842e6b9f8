import { assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { withFixture } from "./served.ts";

const heading = (page: Page, text: string) => page.waitForSelector(`h1:text-is("${text}")`);

/** Marks the document; the mark is gone once the browser has loaded a page. */
const mark = (page: Page) => page.evaluate(() => document.documentElement.dataset.mark = "kept");
const isKept = (page: Page) => page.evaluate(() => document.documentElement.dataset.mark === "kept");

Deno.test("client navigation in a browser", async (t) => {
  await withFixture(async ({ visit, origin }) => {
    await t.step("follows a link without loading a page", () =>
      visit("/", async (page) => {
        await mark(page);
        await page.click("text=Docs");
        await heading(page, "Docs");
        assertEquals([await isKept(page), page.url()], [true, `${origin}/docs`]);
        assertEquals(await page.title(), "Docs");
        assertEquals(await page.getAttribute("meta[name=description]", "content"), "all documents");
        assertEquals(await page.locator("link[rel=stylesheet]").count(), 1);
      }));

    await t.step("brings the new page's islands to life", () =>
      visit("/plain", async (page) => {
        await page.click("text=Docs");
        await heading(page, "Docs");
        await page.click("#docs");
        assertEquals(await page.textContent("#docs"), "101");
      }));

    await t.step("says of each link what it is to the page", () =>
      visit("/", async (page) => {
        await page.click("text=Intro");
        await heading(page, "Doc intro");
        const said = await page.$$eval("nav a", (links) =>
          links.map((link) => link.getAttribute("aria-current")));
        assertEquals(said, ["true", "true", "page", null, null, null]);
      }));

    await t.step("goes back and forward, each time to where one was", () =>
      visit("/docs", async (page) => {
        await mark(page);
        await page.evaluate(() => scrollTo(0, 1500));
        await page.evaluate(() => (document.querySelector("#bottom") as HTMLElement).click());
        await heading(page, "Doc intro");
        assertEquals(await page.evaluate(() => scrollY), 0);
        await page.goBack();
        await heading(page, "Docs");
        await page.waitForFunction(() => scrollY === 1500);
        await page.goForward();
        await heading(page, "Doc intro");
        assertEquals([await isKept(page), page.url()], [true, `${origin}/docs/intro`]);
      }));

    await t.step("follows a redirect and shows where it led", () =>
      visit("/", async (page) => {
        await mark(page);
        await page.click("text=Moved");
        await heading(page, "Doc intro");
        assertEquals([await isKept(page), page.url()], [true, `${origin}/docs/intro`]);
      }));

    await t.step("leaves a link alone that asks for it", () =>
      visit("/", async (page) => {
        await mark(page);
        await page.click("text=Plain");
        await heading(page, "Plain");
        assertEquals(await isKept(page), false);
      }));

    await t.step("loads a page that has nothing to swap", () =>
      visit("/", async (page) => {
        await mark(page);
        await page.click("text=Unpartial");
        await heading(page, "No partial here");
        assertEquals([await isKept(page), page.url()], [false, `${origin}/unpartial`]);
      }));

    await t.step(
      "makes the change a view transition where the page asks for it",
      () =>
        visit("/pair", async (page) => {
          await page.evaluate(() => {
            const start = document.startViewTransition.bind(document);
            document.startViewTransition = (change) => {
              document.documentElement.dataset.transition = "yes";
              return start(change);
            };
          });
          await page.click("text=Intro");
          await heading(page, "Doc intro");
          assertEquals(await page.getAttribute("html", "data-transition"), "yes");
        }),
    );

    await t.step("shows the page asked for last, whichever answers first", () =>
      visit("/", async (page) => {
        await page.route("**/docs?*", async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 300));
          await route.continue().catch(() => {});
        });
        await page.click("text=Docs");
        await page.click("text=Intro");
        await heading(page, "Doc intro");
        await new Promise((resolve) => setTimeout(resolve, 400));
        assertEquals([await page.textContent("h1"), page.url()], ["Doc intro", `${origin}/docs/intro`]);
      }));
  });
});
