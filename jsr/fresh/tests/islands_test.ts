import { assert, assertEquals, assertMatch } from "@std/assert";
import { withFixture } from "./served.ts";
import { describe, values } from "../../fixture/values.ts";

Deno.test("islands in a browser", async (t) => {
  await withFixture(async ({ visit, fetch }) => {
    await t.step(
      "come to life and share the signals that they shared on the server",
      () =>
        visit("/", async (page) => {
          await page.click("#one");
          await page.click("#two");
          for (const id of ["one", "two", "framed"]) assertEquals(await page.textContent(`#${id}`), "5");
        }),
    );

    await t.step("keep the server's elements when they come to life", () =>
      visit("/", async (page) => {
        await page.evaluate(() => (document.querySelector("#one") as HTMLElement).dataset.mark = "same");
        await page.click("#one");
        assertEquals(await page.getAttribute("#one", "data-mark"), "same");
      }));

    await t.step(
      "show what was given to them as children, and islands in it work",
      () =>
        visit("/", async (page) => {
          assertEquals(await page.locator("#hidden").count(), 0);
          await page.click(".disclosure > button");
          assertEquals(await page.innerHTML("#hidden"), "what the <i>server</i> drew");
          await page.click("#inner");
          assertEquals(await page.textContent("#inner"), "11");
        }),
    );

    await t.step("draw named slots where they belong", () =>
      visit("/", async (page) => {
        assertEquals(await page.innerHTML(".disclosure > button > b"), "Show");
      }));

    await t.step(
      "redraw around their children without losing what these have become",
      () =>
        visit("/", async (page) => {
          await page.click("#framed");
          await page.click(".frame > button");
          assertEquals(await page.textContent(".frame > button"), "1");
          assertEquals(await page.textContent("#framed"), "4");
          assertEquals(await page.locator(".frame li").allTextContents(), ["a", "4"]);
        }),
    );

    await t.step(
      "may lie among the routes, and know where they run and of which build they are",
      () =>
        visit("/", async (page) => {
          const style = await page.getAttribute("link[rel=stylesheet]", "href");
          await page.click("#local");
          assertEquals(await page.textContent("#local"), "browser");
          assertEquals(await page.getAttribute("#local", "data-asset"), style);
        }),
    );

    await t.step("receive every kind of value as it was", () =>
      visit("/values", async (page) => {
        const seen = await page.waitForSelector("output:not(:empty)");
        assertEquals(JSON.parse(await seen.innerText()), JSON.parse(JSON.stringify(describe(values()))));
      }));

    await t.step("can't be made to run what their values say", async () => {
      const html = await (await fetch("/values")).text();
      assertEquals(html.includes("<script>alert"), false);
      assertMatch(html, /u003c\/script>/i);
    });

    await t.step(
      "may be made of islands, and keep the document's head in step",
      () =>
        visit("/pair", async (page) => {
          assertEquals(await page.title(), "Sum 3");
          await page.click("#left");
          assertEquals(await page.textContent("#left"), "2");
          await page.waitForFunction(() => document.title === "Sum 4");
          assertEquals(await page.locator("title").count(), 1);
        }),
    );

    await t.step("are drawn without script too", () =>
      visit("/", async (page) => {
        assertEquals(await page.textContent("#one"), "3");
        assertEquals(await page.textContent("#framed"), "3");
      }, { javaScriptEnabled: false }));

    await t.step("cost a page less than 25 KB of script, compressed", () =>
      visit("/", async (page) => {
        const scripts: string[] = await page.evaluate(() =>
          performance.getEntriesByType("resource").map(({ name }) => name).filter((name) =>
            name.endsWith(".js")
          )
        );
        const sizes = await Promise.all(
          scripts.map(async (url) => gzipped((await fetch(new URL(url).pathname)).body!)),
        );
        const total = sizes.reduce((sum, size) => sum + size, 0);
        assert(scripts.length >= 5 && total > 5_000, `only ${scripts.length} scripts were seen`);
        assert(total < 25_000, `${total} bytes`);
      }));
  });
});

async function gzipped(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<number> {
  const compressed = new Response(body.pipeThrough(new CompressionStream("gzip")));
  return (await compressed.arrayBuffer()).byteLength;
}
