import { assert, assertEquals } from "@std/assert";
import { buildStylesheet, stylesheetSource } from "@/build/stylesheet.ts";

const styles = new URL("../../styles/", import.meta.url);
const index = await Deno.readTextFile(new URL("index.css", styles));
const imported = [...index.matchAll(/@import "\.\/(.+)";/g)].map(([, path]) => path);

interface File {
  path: string;
  source: string;
}

async function files(): Promise<File[]> {
  const found: File[] = [];
  for await (const folder of Deno.readDir(styles)) {
    if (!folder.isDirectory) continue;
    for await (const { name } of Deno.readDir(new URL(`${folder.name}/`, styles))) {
      const path = `${folder.name}/${name}`;
      const source = await Deno.readTextFile(new URL(path, styles));
      found.push({ path, source: source.replaceAll(/\/\*.*?\*\//gs, "") });
    }
  }
  return found;
}

const physical = new RegExp(
  [
    String.raw`(?:^|[{;\s])(?:left|right|top|bottom|(?:min-|max-)?(?:width|height))\s*:`,
    String.raw`\b(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)\b`,
    String.raw`\bborder-(?:top|bottom)-(?:left|right)-radius\b`,
    String.raw`\b(?:text-align|float|clear)\s*:\s*(?:left|right)\b`,
  ].join("|"),
);
const colour = /\b(oklch|rgba?|hsla?|light-dark|color-mix)\(|#[0-9a-f]{3,8}\b|:\s*(white|black)\b/i;
const holdsColours = ["foundation/tokens.css", "foundation/tone.css", "foundation/paper.css"];

const breaches = (rule: RegExp, all: File[]) =>
  all.filter(({ source }) => rule.test(source)).map(({ path }) => path);

Deno.test("the rules of this file can fail", () => {
  for (
    const planted of [
      "a { left: 0; }",
      "a { margin-right: 0; }",
      "a { text-align: left; }",
      "a { width: 1px; }",
    ]
  ) {
    assert(physical.test(planted), planted);
  }
  for (const planted of ["a { color: #fff; }", "a { color: oklch(0 0 0); }", "a { color: white; }"]) {
    assert(colour.test(planted), planted);
  }
});

Deno.test("every style file is imported once, and nothing else is", async () => {
  assertEquals(imported.toSorted(), (await files()).map(({ path }) => path).sort());
});

Deno.test("styles speak of start and end, never of left and right", async () => {
  assertEquals(breaches(physical, await files()), []);
});

Deno.test("colours are written in tokens alone", async () => {
  const others = (await files()).filter(({ path }) => !holdsColours.includes(path));
  assertEquals(breaches(colour, others), []);
});

Deno.test("every token that a style uses is defined somewhere", async () => {
  const source = await stylesheetSource();
  const defined = new Set([...source.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
  const used = new Set([...source.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name));
  assertEquals([...used].filter((name) => !defined.has(name)), []);
});

Deno.test("the whole stylesheet is at most 20 KB compressed", async () => {
  await buildStylesheet();
  const file = await Deno.open(new URL("../../static/cusp.css", import.meta.url));
  const compressed = file.readable.pipeThrough(new CompressionStream("gzip"));
  const size = (await new Response(compressed).bytes()).length;
  console.log(`cusp.css: ${(size / 1024).toFixed(1)} KB compressed`);
  assert(size <= 20 * 1024, `${size} bytes`);
});
