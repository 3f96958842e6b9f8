import { assertEquals, assertMatch } from "@std/assert";
import { App, staticFiles } from "fresh";
import { Builder } from "fresh/dev";
import { asset } from "fresh/runtime";
import { launch, settled, withPage } from "@/tests/support/browser.ts";

/** Serves the fixture for development while `work` looks at it. */
async function developing(
  options: { staticDir: string; port?: number },
  work: (origin: string) => Promise<void>,
) {
  const stop = new AbortController();
  const listening = Promise.withResolvers<string>();
  const builder = new Builder({ root: `${import.meta.dirname}/../../fixture`, staticDir: options.staticDir });
  await builder.listen(() => Promise.resolve(new App().use(staticFiles()).fsRoutes()), {
    hostname: "127.0.0.1",
    port: options.port ?? 0,
    signal: stop.signal,
    onListen: ({ port }) => listening.resolve(`http://127.0.0.1:${port}`),
  });
  try {
    await work(await listening.promise);
  } finally {
    stop.abort();
  }
}

async function withStaticFolder(work: (dir: string) => Promise<void>): Promise<void> {
  const dir = await Deno.makeTempDir();
  await Deno.writeTextFile(`${dir}/a.css`, "one");
  await work(dir).finally(() => Deno.remove(dir, { recursive: true }));
}

Deno.test("the development server serves files as they are now", () =>
  withStaticFolder((staticDir) =>
    developing({ staticDir }, async (origin) => {
      await Deno.writeTextFile(`${staticDir}/a.css`, "two");
      const style = await fetch(origin + asset("/a.css"));
      assertEquals([await style.text(), style.headers.get("etag")], ["two", null]);
      assertMatch(style.headers.get("cache-control")!, /no-store/);
    })
  ));

Deno.test("a page loads anew when the development server has restarted", () =>
  withStaticFolder(async (staticDir) => {
    const browser = await launch();
    try {
      await withPage(browser, {}, async (page) => {
        let port = 0;
        await developing({ staticDir }, async (origin) => {
          port = Number(new URL(origin).port);
          await page.goto(`${origin}/plain`);
          await settled(page);
          // Opened after the page's own stream: once this one has heard, so has that.
          await page.evaluate(() =>
            new Promise((heard) => new EventSource("/_frsh/alive").onmessage = () => heard(true))
          );
          await page.evaluate(() => document.documentElement.dataset.mark = "old");
        });
        await developing({ staticDir, port }, async () => {
          await page.waitForFunction(() => document.documentElement.dataset.mark === undefined);
          assertEquals(await page.textContent("h1"), "Plain");
        });
      });
    } finally {
      await browser.close();
    }
  }));
