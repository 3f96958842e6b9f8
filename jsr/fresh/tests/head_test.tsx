import { assertEquals, assertMatch } from "@std/assert";
import { App, csp, type PageProps } from "fresh";
import { Head, Partial } from "fresh/runtime";
import { ask, bodyOf } from "./routed.ts";

const Shell = ({ Component }: PageProps) => (
  <html>
    <head>
      <title>Cusp</title>
      <meta name="description" content="usual" />
      <link rel="icon" href="/icon.svg" />
    </head>
    <body>
      <Component />
    </body>
  </html>
);

const headOf = ({ text }: { text: string }) => text.match(/<head>(.*)<\/head>/s)![1];

Deno.test("a page's head replaces what means the same, and adds the rest", async () => {
  const app = new App().appWrapper(Shell).get("/", (ctx) =>
    ctx.render(
      <main>
        <Head>
          <title>Agenda</title>
          <meta name="description" content="own" />
          <meta name="robots" content="noindex" />
        </Head>
        text
      </main>,
    ));
  const answer = await ask(app, "/");
  assertEquals(
    headOf(answer),
    `<title>Agenda</title><meta name="description" content="own"/><link rel="icon" href="/icon.svg"/>` +
      `<meta name="robots" content="noindex"/>`,
  );
  assertEquals(bodyOf(answer).startsWith("<main>text</main>"), true);
});

Deno.test("without an app wrapper the document is completed", async () => {
  const app = new App().get("/", (ctx) =>
    ctx.render(
      <>
        <Head>
          <title>T</title>
        </Head>
        <p>x</p>
      </>,
    ));
  assertEquals(
    (await ask(app, "/")).text,
    `<!DOCTYPE html><html><head><meta charset="utf-8"/><title>T</title></head><body><p>x</p></body></html>`,
  );
});

Deno.test("two documents drawn at once keep their heads apart", async () => {
  const app = new App().appWrapper(Shell).get("/:name", async (ctx) => {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 5));
    return ctx.render(
      <Head>
        <title>{ctx.params.name}</title>
      </Head>,
    );
  });
  const names = Array.from({ length: 20 }, (_, i) => `n${i}`);
  const heads = await Promise.all(names.map(async (name) => headOf(await ask(app, `/${name}`))));
  names.forEach((name, i) => assertMatch(heads[i], new RegExp(`<title>${name}</title>`)));
});

Deno.test("what is kept between requests belongs to each document anew", async () => {
  const kept = (
    <>
      <head>
        <title>Kept</title>
      </head>
      <body>
        <script src="/a.js" />
        <a href="/one">one</a>
        <a href="/two">two</a>
      </body>
    </>
  );
  const app = new App().use(csp({ useNonce: true })).get("/:page", (ctx) => ctx.render(kept));
  const [one, two] = [await ask(app, "/one"), await ask(app, "/two")];
  for (const { text, headers } of [one, two]) {
    assertEquals(headOf({ text }), "<title>Kept</title>");
    assertMatch(
      headers.get("content-security-policy")!,
      new RegExp(`nonce-${text.match(/nonce="(\w+)"/)![1]}`),
    );
  }
  assertMatch(
    one.text,
    /<a href="\/one" aria-current="page" data-current="true">one<\/a><a href="\/two">two/,
  );
  assertMatch(
    two.text,
    /<a href="\/one">one<\/a><a href="\/two" aria-current="page" data-current="true">two/,
  );
});

Deno.test("a partial's name is unique on its page", async () => {
  const app = new App().onError("*", (ctx) => new Response(`${ctx.error}`)).get("/", (ctx) =>
    ctx.render(
      <>
        <Partial name="a" />
        <Partial name="a" />
      </>,
    ));
  assertMatch((await ask(app, "/")).text, /duplicate partial name: "a"/);
});

Deno.test("images and links are told apart by what they are to the page", async () => {
  const app = new App().get("/docs/:x", (ctx) =>
    ctx.render(
      <p>
        <a href="/">h</a>
        <a href="/docs">d</a>
        <a href="/docs/x">x</a>
        <a href="/do">n</a>
        <img src="/a.png" />
      </p>,
    ));
  const body = bodyOf(await ask(app, "/docs/x"));
  assertEquals(
    [...body.matchAll(/<a href="([^"]+)"( aria-current="(\w+)")?/g)].map((
      [, href, , state],
    ) => [href, state]),
    [["/", "true"], ["/docs", "true"], ["/docs/x", "page"], ["/do", undefined]],
  );
  assertMatch(body, /<img src="\/a\.png\?__frsh_c=\w+"/);
});
