import { assertEquals, assertThrows } from "@std/assert";
import { App } from "fresh";
import { byPrecedence } from "../server/file_order.ts";
import { filePattern } from "../server/file_pattern.ts";
import { ask, routed } from "./routed.ts";

/** A route file that says which one it is. */
const named = (name: string) => ({
  handler: ({ params }: { params: Record<string, string> }) =>
    new Response([name, ...Object.entries(params).map(([key, value]) => `${key}=${value}`)].join(" ")),
});

const all = (...ids: string[]) => routed(Object.fromEntries(ids.map((id) => [id, named(id)])));

Deno.test("a file's path is its pattern", () => {
  const patterns = {
    "index": "/",
    "about": "/about",
    "docs/index": "/docs",
    "docs/[slug]": "/docs/:slug",
    "docs/[...path]": "/docs/:path*",
    "docs/[[lang]]/intro": "/docs{/:lang}?/intro",
    "[[lang]]": "/{:lang}?",
    "(site)/index": "/",
    "(site)/docs/(more)/x": "/docs/x",
    "[id].pdf": "/:id.pdf",
    "[from]-[to]": "/:from-:to",
    "receipt.pdf": "/receipt.pdf",
  };
  for (const [id, pattern] of Object.entries(patterns)) assertEquals(filePattern(id), pattern);
});

Deno.test("a path that can't be told apart is refused", () => {
  for (const id of ["[a][b]", "[a", "a]", "x-[[a]]"]) assertThrows(() => filePattern(id), SyntaxError);
});

Deno.test("fixed names precede groups, parameters and the rest", () => {
  const sorted = [
    "_app",
    "_middleware",
    "_404",
    "_error",
    "index",
    "docs/_middleware",
    "docs/_layout",
    "docs/index",
    "docs/intro",
    "docs/[slug]/index",
    "docs/[slug].pdf",
    "docs/[slug]",
    "docs/[...rest]",
    "(site)/_layout",
    "(site)/about",
    "[id]/edit",
    "[...rest]",
  ];
  for (let seed = 0; seed < 20; seed++) {
    const shuffled = sorted.toSorted((a, b) => (a.length * 7 + seed) % 5 - (b.length * 7 + seed) % 5);
    assertEquals(shuffled.sort(byPrecedence), sorted);
  }
});

Deno.test("the most specific route answers", async () => {
  const app = all(
    "index",
    "docs/[slug]",
    "docs/new",
    "docs/[...rest]",
    "[id]/edit",
    "(site)/about",
    "[[lang]]/help",
  );
  const answers: Record<string, string> = {
    "/": "index",
    "/docs/new": "docs/new",
    "/docs/7": "docs/[slug] slug=7",
    "/docs/7/8/9": "docs/[...rest] rest=7/8/9",
    "/7/edit": "[id]/edit id=7",
    "/about": "(site)/about",
    "/help": "[[lang]]/help lang=",
    "/ur/help": "[[lang]]/help lang=ur",
  };
  for (const [path, expected] of Object.entries(answers)) assertEquals((await ask(app, path)).text, expected);
});

Deno.test("a file with an ending precedes the parameter alone, and yields to the folder's index", async () => {
  assertEquals((await ask(all("[id]", "[id].pdf"), "/7.pdf")).text, "[id].pdf id=7");
  assertEquals((await ask(all("[id]/index", "[id].pdf"), "/7.pdf")).text, "[id]/index id=7.pdf");
  assertEquals(
    (await ask(all("[id]/index", "[id]/receipt.pdf"), "/7/receipt.pdf")).text,
    "[id]/receipt.pdf id=7",
  );
});

Deno.test("parameters are decoded once", async () => {
  const app = all("docs/[slug]");
  assertEquals((await ask(app, "/docs/a%20b%2Fc")).text, "docs/[slug] slug=a b/c");
  assertEquals((await ask(app, "/docs/%2520")).text, "docs/[slug] slug=%20");
  assertEquals((await ask(app, "/docs/%E0%A4%A")).text, "docs/[slug] slug=%E0%A4%A");
});

Deno.test("a file answers the methods it has, HEAD as GET without a body, and 404 to others", async () => {
  const app = routed({
    "things": {
      handler: { GET: () => new Response("all"), POST: () => new Response("made", { status: 201 }) },
    },
    "page": { default: () => null },
  });
  assertEquals((await ask(app, "/things")).text, "all");
  assertEquals((await ask(app, "/things", { method: "POST" })).status, 201);
  const head = await ask(app, "/things", { method: "HEAD" });
  assertEquals([head.status, head.text], [200, ""]);
  for (const [path, method] of [["/things", "DELETE"], ["/page", "POST"]]) {
    assertEquals((await ask(app, path, { method })).status, path === "/page" ? 200 : 404);
  }
});

Deno.test("a route of the application answers 405 to methods it lacks, and names its own to OPTIONS", async () => {
  const app = new App().get("/things", () => new Response("all")).post("/things", () => new Response("made"));
  assertEquals((await ask(app, "/things", { method: "DELETE" })).status, 405);
  const options = await ask(app, "/things", { method: "OPTIONS" });
  assertEquals([options.status, options.headers.get("allow")], [204, "GET, POST"]);
});

Deno.test("a route may override where it lies", async () => {
  const app = routed({ "odd": { ...named("odd"), config: { routeOverride: "/even/:number(\\d+)" } } });
  assertEquals((await ask(app, "/even/12")).text, "odd number=12");
  assertEquals((await ask(app, "/even/x")).status, 404);
});

Deno.test("the base path lies before every route, and an application can be mounted in another", async () => {
  const inner = new App().use((ctx) => ctx.next()).get("/x", () => new Response("inner"));
  const app = new App({ basePath: "/base" }).mountApp("/mounted", inner).get(
    "/y",
    () => new Response("outer"),
  );
  assertEquals((await ask(app, "/base/mounted/x")).text, "inner");
  assertEquals((await ask(app, "/base/y")).text, "outer");
  assertEquals((await ask(app, "/mounted/x")).status, 404);
});

Deno.test("routes of the same path follow each other", async () => {
  const app = new App()
    .get("/x", async (ctx) => new Response(`before ${await (await ctx.next()).text()}`))
    .get("/x", () => new Response("after"));
  assertEquals((await ask(app, "/x")).text, "before after");
});

Deno.test("a path can't be made to look like another host", async () => {
  const app = new App().get("/x", (ctx) => ctx.redirect(ctx.url.searchParams.get("to")!));
  const to = async (target: string) =>
    (await ask(app, `/x?to=${encodeURIComponent(target)}`)).headers.get("location");
  assertEquals(await to("//evil.test/a//b?c=//d"), "/evil.test/a/b?c=//d");
  assertEquals(await to("/ok#//x"), "/ok#//x");
  assertEquals(await to("https://pay.test//x"), "https://pay.test//x");
  assertEquals((await ask(app, "//x?to=/y")).status, 302);
});
