import { assertEquals, assertMatch, assertNotEquals } from "@std/assert";
import { App, staticFiles } from "fresh";
import { Builder } from "fresh/dev";
import { asset, assetSrcSet } from "fresh/runtime";
import { ask } from "./routed.ts";

const FOREVER = "public, max-age=31536000, immutable";
const root = `${import.meta.dirname}/../../fixture`;

async function built(options: { staticDir?: string } = {}): Promise<App<unknown>> {
  const apply = await new Builder({ root, ...options }).build({ snapshot: "memory" });
  const app = new App().use(staticFiles()).get("/page", () => new Response("page"));
  apply(app);
  return app;
}

Deno.test("a file is served as what it is, fresh each time unless its build is named", async () => {
  const app = await built();
  const plain = await ask(app, "/main.css");
  assertEquals([plain.status, plain.headers.get("content-type")], [200, "text/css; charset=UTF-8"]);
  assertMatch(plain.headers.get("cache-control")!, /no-store/);
  const pinned = await ask(app, asset("/main.css"));
  assertEquals([pinned.headers.get("cache-control"), pinned.text], [FOREVER, plain.text]);
});

Deno.test("an asset of another build leads to the one there is", async () => {
  const answer = await ask(await built(), "/main.css?__frsh_c=old&a=1");
  assertEquals([answer.status, answer.headers.get("location")], [307, "/main.css?a=1"]);
});

Deno.test("what isn't a file goes on to the routes, and nothing outside the folder is one", async () => {
  const app = await built();
  assertEquals((await ask(app, "/page")).text, "page");
  for (const path of ["/nowhere.css", "/..%2Fmain.ts", "/%2e%2e/main.ts", "/..", "/%E0%A4%A"]) {
    assertEquals((await ask(app, path)).status, 404, path);
  }
  assertEquals((await ask(app, "/main.css", { method: "POST" })).status, 405);
  const head = await ask(app, "/main.css", { method: "HEAD" });
  assertEquals([head.status, head.text], [200, ""]);
});

Deno.test("the build id changes with whatever is served, and with nothing else", async () => {
  const folder = await Deno.makeTempDir();
  const write = (text: string) => Deno.writeTextFile(`${folder}/a.txt`, text);
  const id = async () => {
    await built({ staticDir: folder });
    return new URL(asset("/a.txt"), "http://fresh.test").searchParams.get("__frsh_c");
  };
  try {
    await write("one");
    const first = await id();
    assertEquals(await id(), first);
    await write("two");
    assertNotEquals(await id(), first);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("only local paths are pinned", () => {
  for (const path of ["https://cdn.test/a.png", "//cdn.test/a.png", "a.png", "/a.png?__frsh_c=1"]) {
    assertEquals(asset(path), path);
  }
  assertMatch(asset("/a.png?b=1#c"), /^\/a\.png\?b=1&__frsh_c=\w+#c$/);
  assertMatch(assetSrcSet("/a.png 1x, /b.png 2x"), /^\/a\.png\?__frsh_c=\w+ 1x, \/b\.png\?__frsh_c=\w+ 2x$/);
  assertEquals(assetSrcSet("/a.png 1x, "), "/a.png 1x, ");
});
