import { assert, assertEquals, assertMatch } from "@std/assert";
import { withFixture } from "./served.ts";

Deno.test("a build on disk, served", async (t) => {
  await withFixture(async ({ fetch, origin }) => {
    const page = await fetch("/");
    const html = await page.text();

    await t.step("names its scripts by what they contain, to be kept for ever", async () => {
      const [, entry] = html.match(/<script type="module" src="([^"]+)"/)!;
      assertMatch(entry, /^\/_fresh\/js\/[0-9a-f]{16}\//);
      const script = await fetch(entry);
      assertEquals(script.headers.get("cache-control"), "public, max-age=31536000, immutable");
      assertEquals(script.headers.get("content-type"), "text/javascript; charset=UTF-8");
      await script.body!.cancel();
    });

    await t.step("answers 304 to a browser that knows a file", async () => {
      const first = await fetch("/main.css");
      await first.body!.cancel();
      const again = await fetch("/main.css", { headers: { "if-none-match": first.headers.get("etag")! } });
      assertEquals([again.status, await again.text()], [304, ""]);
    });

    await t.step("has a page's islands loaded early, each from its own chunk", async () => {
      const preloaded = [...page.headers.get("link")!.matchAll(/<([^>]+)>; rel="modulepreload"/g)].map((
        [, url],
      ) => url);
      const named = preloaded.map((url) => url.split("/").at(-1));
      assertEquals(named, ["mod.js", "Counter.js", "Disclosure.js", "Local.js"]);
      for (const url of preloaded) {
        const response = await fetch(url);
        assertEquals(response.status, 200, url);
        await response.body!.cancel();
      }
      assert(preloaded.every((url) => !url.includes("Values")));
    });

    await t.step("pins its stylesheet to the build", () => {
      assertMatch(html, /href="\/main\.css\?__frsh_c=[0-9a-f]{16}"/);
    });

    await t.step("answers errors with its pages", async () => {
      const [boom, nowhere] = await Promise.all([fetch("/boom"), fetch("/nowhere")]);
      assertEquals([boom.status, nowhere.status], [500, 404]);
      assertMatch(await boom.text(), /<h1>Failed: boom<\/h1>/);
      assertMatch(await nowhere.text(), /<h1>Not there<\/h1>/);
      assertMatch(origin, /^http:\/\/127/);
    });
  });
});
