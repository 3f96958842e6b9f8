import { assertEquals } from "@std/assert";
import { App, createDefine, type PageProps, staticFiles } from "fresh";
import { ask, bodyOf, routed } from "./routed.ts";

interface State {
  trail: string[];
}

const define = createDefine<State>();

const leaving = (name: string) =>
  define.middleware(async (ctx) => {
    ctx.state.trail = [...ctx.state.trail ?? [], name];
    const response = await ctx.next();
    response.headers.append("left", name);
    return response;
  });

const around = (name: string) => ({ Component }: PageProps) => (
  <div class={name}>
    <Component />
  </div>
);

const Trail = define.page(({ state }) => <p>{state.trail.join(" ")}</p>);

const nested = {
  "_app": {
    default: ({ Component }: PageProps) => (
      <html>
        <head />
        <body>
          <Component />
        </body>
      </html>
    ),
  },
  "_middleware": { handler: [leaving("first"), leaving("second")] },
  "_layout": { default: around("root") },
  "a/_middleware": { handler: leaving("a") },
  "a/_layout": { default: around("a") },
  "a/(group)/_middleware": { handler: leaving("group") },
  "a/(group)/_layout": { default: around("group") },
  "a/(group)/in": { default: Trail },
  "a/out": { default: Trail },
  "a/bare": { default: Trail, config: { skipInheritedLayouts: true } },
  "a/naked": { default: Trail, config: { skipInheritedLayouts: true, skipAppWrapper: true } },
  "b/_layout": { default: around("b"), config: { skipInheritedLayouts: true } },
  "b/index": { default: Trail },
  "[id]/_middleware": { handler: leaving("id") },
  "[id]/x": { default: Trail },
};

Deno.test("middlewares run from the outermost in, in the order of their list, and back out", async () => {
  const answer = await ask(routed(nested), "/a/in");
  assertEquals(bodyOf(answer).match(/<p>(.*)<\/p>/)?.[1], "first second a group");
  assertEquals(answer.headers.get("left"), "group, a, second, first");
});

Deno.test("layouts lie inside each other, a group's inside its folder's", async () => {
  assertEquals(
    bodyOf(await ask(routed(nested), "/a/in")),
    `<div class="root"><div class="a"><div class="group"><p>first second a group</p></div></div></div>`,
  );
  assertEquals(
    bodyOf(await ask(routed(nested), "/a/out")),
    `<div class="root"><div class="a"><p>first second a</p></div></div>`,
  );
});

Deno.test("a page or a layout may leave what it inherits", async () => {
  const app = routed(nested);
  assertEquals(bodyOf(await ask(app, "/a/bare")), "<p>first second a</p>");
  assertEquals(bodyOf(await ask(app, "/b")), `<div class="b"><p>first second</p></div>`);
  const naked = await ask(app, "/a/naked");
  assertEquals(naked.text.includes("<html><head><meta"), true);
});

Deno.test("a parameter's folder is a scope like any other", async () => {
  assertEquals((await ask(routed(nested), "/7/x")).headers.get("left"), "id, second, first");
});

Deno.test("what applies to everything runs where nothing was found, and sees that as an error", async () => {
  const answer = await ask(routed({ ...nested, "_404": { default: Trail } }), "/nowhere/at/all");
  assertEquals([answer.status, answer.headers.get("left")], [404, null]);
  assertEquals(bodyOf(answer), `<div class="root"><p>first second</p></div>`);
});

Deno.test("a middleware applies to routes added after it", async () => {
  const app = new App<State>().get("/before", () => new Response()).use(leaving("late"))
    .get("/after", () => new Response());
  assertEquals((await ask(app, "/before")).headers.get("left"), null);
  assertEquals((await ask(app, "/after")).headers.get("left"), "late");
});

Deno.test("a lazy middleware is loaded once", async () => {
  let loads = 0;
  const lazy = () => {
    loads++;
    return Promise.resolve(leaving("lazy"));
  };
  const app = new App<State>().use(lazy).get("/x", () => new Response());
  const handler = app.handler();
  for (let i = 0; i < 3; i++) await handler(new Request("http://fresh.test/x"));
  assertEquals(loads, 1);
});

Deno.test("an asynchronous page is drawn, and any component may answer by itself", async () => {
  const app = routed({
    "_layout": { default: around("root") },
    "slow": { default: async () => await Promise.resolve(<p>slow</p>) },
    "own": { default: async () => await Promise.resolve(new Response("own", { status: 418 })) },
  });
  assertEquals(bodyOf(await ask(app, "/slow")), `<div class="root"><p>slow</p></div>`);
  assertEquals((await ask(app, "/own")).status, 418);
});

Deno.test("a handler's data, status and headers reach its page", async () => {
  const handler = define.handlers({
    GET: () => ({ data: { word: "hi" }, status: 202, headers: { "x-word": "yes" } }),
  });
  const Page = define.page<typeof handler>(({ data }) => <p>{data.word}</p>);
  const answer = await ask(routed({ "page": { handler, default: Page } }), "/page");
  assertEquals([answer.status, answer.headers.get("x-word"), bodyOf(answer)], [202, "yes", "<p>hi</p>"]);
});

Deno.test("a page at rest brings no script", async () => {
  const answer = await ask(routed(nested, new App<State>().use(staticFiles()).fsRoutes()), "/a/out");
  assertEquals(answer.text.includes("<script"), false);
  assertEquals(answer.headers.get("link"), null);
});
