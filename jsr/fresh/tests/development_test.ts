import { assert, assertEquals, assertMatch } from "@std/assert";
import { App, staticFiles } from "fresh";
import { Builder } from "fresh/dev";
import { asset } from "fresh/runtime";

Deno.test("the development server serves files as they are now, and says which run of it answers", async () => {
  const root = `${import.meta.dirname}/../../fixture`;
  const staticDir = await Deno.makeTempDir();
  const stop = new AbortController();
  const listening = Promise.withResolvers<string>();
  try {
    await Deno.writeTextFile(`${staticDir}/a.css`, "one");
    await new Builder({ root, staticDir }).listen(
      () => Promise.resolve(new App().use(staticFiles()).fsRoutes()),
      {
        hostname: "127.0.0.1",
        port: 0,
        signal: stop.signal,
        onListen: ({ port }) => listening.resolve(`http://127.0.0.1:${port}`),
      },
    );
    const origin = await listening.promise;
    const html = await (await fetch(origin)).text();
    assertMatch(html, /data-alive="\/_frsh\/alive"/);

    await Deno.writeTextFile(`${staticDir}/a.css`, "two");
    const style = await fetch(origin + asset("/a.css"));
    assertEquals([await style.text(), style.headers.get("etag")], ["two", null]);
    assertMatch(style.headers.get("cache-control")!, /no-store/);

    const revision = async () => {
      const response = await fetch(`${origin}/_frsh/alive`);
      assertEquals(response.headers.get("content-type"), "text/event-stream");
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      const { value } = await reader.read();
      await reader.cancel();
      return value!.match(/^data: (.+)$/m)![1];
    };
    const first = await revision();
    assert(first.length > 10);
    assertEquals(await revision(), first);
  } finally {
    stop.abort();
    await Deno.remove(staticDir, { recursive: true });
  }
});
