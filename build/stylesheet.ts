import { transform } from "lightningcss";
import { slots } from "./slots.ts";

const root = new URL("../", import.meta.url);
const fonts = [
  "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  "@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2",
  "@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2",
];

/** All of `styles/` in the order that `index.css` imports it, as written. */
export async function stylesheetSource(): Promise<string> {
  const index = await Deno.readTextFile(new URL("styles/index.css", root));
  const files = [...index.matchAll(/@import "\.\/(.+)";/g)].map(([, path]) =>
    new URL(`styles/${path}`, root)
  );
  const sources = await Promise.all(files.map((file) => Deno.readTextFile(file)));
  return [index.replaceAll(/@import.*\n/g, ""), ...sources, slots()].join("\n");
}

/** Writes `static/cusp.css`, minified, and the three font files that it names into `static/fonts/`. */
export async function buildStylesheet(): Promise<void> {
  const source = await stylesheetSource();
  const { code } = transform({
    filename: "cusp.css",
    code: new TextEncoder().encode(source),
    minify: true,
  });
  await Deno.mkdir(new URL("static/fonts/", root), { recursive: true });
  await replace(new URL("static/cusp.css", root), code);
  for (const font of fonts) {
    const content = await Deno.readFile(new URL(`node_modules/${font}`, root));
    await replace(new URL(`static/fonts${font.slice(font.lastIndexOf("/"))}`, root), content);
  }
}

// In one step: whoever is serving the old one must never read half of the new one.
async function replace(file: URL, content: Uint8Array): Promise<void> {
  const draft = `${file.pathname}.${crypto.randomUUID()}.tmp`;
  await Deno.writeFile(draft, content);
  await Deno.rename(draft, file);
}

if (import.meta.main) await buildStylesheet();
