import { assertEquals, assertMatch } from "@std/assert";
import { App, HttpError, type PageProps } from "fresh";
import { ask, bodyOf, routed } from "./routed.ts";

const failing = (error: unknown) => () => {
  throw error;
};

const said = (place: string) => ({ error }: PageProps) => <p>{place}: {(error as Error).message}</p>;

const clash = new HttpError(409, "clash");

const files = {
  "_error": { default: said("root") },
  "a/_error": { default: said("a") },
  "a/b/_layout": { default: ({ Component }: PageProps) => <Component /> },
  "a/b/handler": { handler: failing(clash) },
  "a/b/page": { default: failing(clash) },
  "a/b/async": { default: async () => await Promise.reject(clash) },
  "a/b/bug": { handler: failing(new Error("bug")) },
  "a/guarded/_middleware": { handler: failing(clash) },
  "a/guarded/index": { default: () => null },
  "a/framed/_layout": { default: failing(clash) },
  "a/framed/index": { default: () => null },
  "c/index": { handler: failing(clash) },
};

Deno.test("the nearest error page answers, wherever below it something failed", async () => {
  const app = routed(files);
  for (const path of ["/a/b/handler", "/a/b/page", "/a/b/async", "/a/guarded", "/a/framed"]) {
    const answer = await ask(app, path);
    assertEquals([path, answer.status, bodyOf(answer)], [path, 409, "<p>a: clash</p>"]);
  }
  assertEquals(bodyOf(await ask(app, "/c")), "<p>root: clash</p>");
});

Deno.test("anything but an HttpError is a 500", async () => {
  const answer = await ask(routed(files), "/a/b/bug");
  assertEquals([answer.status, bodyOf(answer)], [500, "<p>a: bug</p>"]);
});

Deno.test("an error page that fails hands over to the one around it", async () => {
  const app = routed({ ...files, "a/_error": { default: failing(new HttpError(410, "worse")) } });
  const answer = await ask(app, "/a/b/handler");
  assertEquals([answer.status, bodyOf(answer)], [410, "<p>root: worse</p>"]);
});

Deno.test("an error page is drawn inside the app and layouts of its place, not those beneath", async () => {
  const app = routed({
    ...files,
    "_layout": {
      default: ({ Component }: PageProps) => (
        <main>
          <Component />
        </main>
      ),
    },
    "a/b/_layout": {
      default: ({ Component }: PageProps) => (
        <section>
          <Component />
        </section>
      ),
    },
  });
  assertEquals(bodyOf(await ask(app, "/a/b/handler")), "<main><p>a: clash</p></main>");
});

Deno.test("what isn't found is answered by the one page for it, thrown or not", async () => {
  const app = routed({
    "_404": { default: said("nowhere") },
    "_error": { default: said("root") },
    "gone": { handler: failing(new HttpError(404, "gone")) },
    "a/_error": { default: said("a") },
    "a/gone": { handler: failing(new HttpError(404, "gone too")) },
  });
  for (
    const [path, text] of [["/x", "nowhere: "], ["/gone", "nowhere: gone"], ["/a/gone", "nowhere: gone too"]]
  ) {
    const answer = await ask(app, path);
    assertEquals([answer.status, bodyOf(answer)], [404, `<p>${text}</p>`]);
  }
});

Deno.test("an error page may have a handler that answers by itself", async () => {
  const app = routed({
    ...files,
    "a/_error": {
      handler: ({ error }: PageProps) => Response.json({ was: (error as Error).message }, { status: 503 }),
    },
  });
  assertEquals((await ask(app, "/a/b/page")).text, `{"was":"clash"}`);
});

Deno.test("without error pages the answer is short and says nothing of a bug", async () => {
  const app = new App().get("/clash", failing(clash)).get("/bug", failing(new Error("a secret")));
  const log = console.error;
  const logged: unknown[] = [];
  console.error = (error: unknown) => void logged.push(error);
  try {
    assertEquals((await ask(app, "/clash")).text, "clash");
    assertEquals((await ask(app, "/nowhere")).text, "Not Found");
    const bug = await ask(app, "/bug");
    assertEquals([bug.status, bug.text], [500, "Internal server error"]);
  } finally {
    console.error = log;
  }
  assertMatch(String(logged), /a secret/);
});

Deno.test("a middleware sees and may answer what failed beneath it", async () => {
  const app = new App().use(async (ctx) => {
    try {
      return await ctx.next();
    } catch (error) {
      return new Response(`caught ${(error as Error).message}`);
    }
  }).get("/x", failing(clash));
  assertEquals((await ask(app, "/x")).text, "caught clash");
});
