import { codeIn, importsOf, type Rules, type Tree } from "./tree.ts";

/** Packages that may reach the browser. */
const forBrowsers = [
  ...["preact", "preact/hooks", "@preact/signals", "fresh/runtime", "@supabase/realtime-js"],
  ...["temporal-polyfill", "libphonenumber-js", "@simplewebauthn/browser"],
];

/** Every way from an island to a package, by what is imported at run time. */
function waysFrom(tree: Tree, file: string, trail: string[] = []): string[][] {
  return importsOf(file, tree.get(file) ?? "").filter(({ typeOnly }) => !typeOnly).flatMap(
    ({ path, local }) => {
      const way = [...trail, file];
      if (!local) return [[...way, path]];
      return way.includes(path) ? [] : waysFrom(tree, path, way);
    },
  );
}

/** Rules of what reaches the browser. */
export const browser: Rules = {
  "islands carry nothing of the server to the browser": {
    breaches: (tree) => {
      const ways = [...codeIn(tree, "islands")].flatMap(([file]) => waysFrom(tree, file));
      return ways.filter((way) => !forBrowsers.includes(way.at(-1)!)).map((way) => way.join(" -> "));
    },
    planted: {
      "islands/Planted.tsx": 'import { planted } from "@/components/planted.ts";',
      "components/planted.ts": 'import { z } from "zod";\nexport const planted = z.string();',
    },
  },

  "islands take sentences from the page, not from the books": {
    breaches: (tree) => {
      const reached = (file: string, trail: string[] = []): string[] =>
        importsOf(file, tree.get(file) ?? "").filter(({ typeOnly, local }) => local && !typeOnly)
          .flatMap(({ path }) =>
            path.startsWith("texts/")
              ? [[...trail, file, path].join(" -> ")]
              : trail.includes(path)
              ? []
              : reached(path, [...trail, file])
          );
      return [...codeIn(tree, "islands")].flatMap(([file]) => reached(file));
    },
    planted: { "islands/Planted.tsx": 'import { textIn } from "@/texts/mod.ts";' },
  },
};
