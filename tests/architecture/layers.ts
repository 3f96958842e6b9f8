import { bare, codeIn, importsOf, type Rules, type Tree } from "./tree.ts";

/** Who may import whom. A folder absent from a list is out of bounds. */
const mayImport: Record<string, string[]> = {
  core: ["core"],
  texts: ["texts", "core"],
  domain: ["domain", "core"],
  // A form that the server draws may place a field that moves, as a page does.
  components: ["components", "islands/ui", "domain", "core", "texts"],
  islands: ["islands", "components", "domain", "core", "texts"],
  // What a job mails is said in words.
  functions: ["functions", "domain", "core", "texts"],
  routes: ["routes", "islands", "components", "domain", "core", "texts"],
};

/** Whether a file computes the same everywhere, in the browser too: all that it runs is pure, and it asks no database. */
const isPure = (tree: Tree, path: string, trail: string[] = []): boolean =>
  importsOf(path, tree.get(path) ?? "").every((target) =>
    target.typeOnly || trail.includes(target.path) || target.path === "libphonenumber-js" ||
    (/^(core|domain)\//.test(target.path) && isPure(tree, target.path, [...trail, path]))
  ) && !/\bsql\b/.test(bare(tree.get(path) ?? ""));

/** Rules of layers: who may import whom. */
export const layers: Rules = {
  "folders import only downward": {
    breaches: (tree) =>
      Object.entries(mayImport).flatMap(([folder, allowed]) =>
        [...codeIn(tree, folder)].flatMap(([file, source]) =>
          importsOf(file, source)
            .filter(({ path, local, typeOnly }) =>
              local && !allowed.some((folder) => path.startsWith(`${folder}/`)) &&
              !(folder === "core" && typeOnly && path === "texts/mod.ts")
            )
            .map(({ path }) => `${file} -> ${path}`)
        )
      ),
    planted: { "core/planted.ts": 'import { book } from "@/domain/scheduling/mod.ts";' },
  },

  "a context is entered from outside only by its mod.ts": {
    breaches: (tree) =>
      [...codeIn(tree, "domain", "routes", "functions")].flatMap(([file, source]) =>
        importsOf(file, source).flatMap(({ path }) => {
          const [, context, inner] = path.match(/^domain\/([^/]+)\/(.+)$/) ?? [];
          const outside = context && !file.startsWith(`domain/${context}/`);
          return outside && inner !== "mod.ts" ? [`${file} -> ${path}`] : [];
        })
      ),
    planted: { "routes/planted.ts": 'import type { Visit } from "@/domain/scheduling/visit.ts";' },
  },

  "what components and islands run of the domain is nouns: types and pure rules": {
    breaches: (tree) =>
      [...codeIn(tree, "components", "islands")].flatMap(([file, source]) =>
        importsOf(file, source)
          .filter(({ path, typeOnly }) => path.startsWith("domain/") && !typeOnly && !isPure(tree, path))
          .map(({ path }) => `${file} -> ${path}`)
      ),
    planted: {
      "components/scheduling/Planted.tsx": 'import { visitOf } from "@/domain/scheduling/visit.ts";',
    },
  },

  "what components and islands run of core computes the same everywhere": {
    breaches: (tree) =>
      [...codeIn(tree, "components", "islands")].flatMap(([file, source]) =>
        importsOf(file, source)
          .filter(({ path, typeOnly }) => path.startsWith("core/") && !typeOnly && !isPure(tree, path))
          .map(({ path }) => `${file} -> ${path}`)
      ),
    planted: { "components/planted.ts": 'import { theConfig } from "@/core/config.ts";' },
  },

  "the domain knows no web": {
    breaches: (tree) =>
      [...codeIn(tree, "domain")].flatMap(([file, source]) =>
        [
          ...importsOf(file, source).filter(({ path }) => /^(fresh|preact|@preact)/.test(path)).map((
            { path },
          ) => path),
          ...bare(source).matchAll(/\b(Request|Response|Headers|FormData)\b/g).map(([name]) => name),
        ].map((what) => `${file}: ${what}`)
      ),
    planted: { "domain/scheduling/planted.ts": "export const planted = (request: Request) => request.url;" },
  },

  "components/ui knows no clinic": {
    breaches: (tree) =>
      [...codeIn(tree, "components/ui", "islands/ui")].flatMap(([file, source]) =>
        importsOf(file, source)
          .filter(({ path }) => /^(domain\/|components\/(?!ui\/|shell\/))/.test(path))
          .map(({ path }) => `${file} -> ${path}`)
      ),
    planted: { "components/ui/Planted.tsx": 'import type { Visit } from "@/domain/scheduling/visit.ts";' },
  },

  "pages and what they draw ask no database": {
    breaches: (tree) =>
      [...codeIn(tree, "routes", "components", "islands")]
        .filter(([, source]) => /\bsql\s*(<[^`]*>)?`/.test(bare(source)))
        .map(([file]) => file),
    planted: { "routes/planted.ts": "export const planted = (scope: Scope) => scope.sql`select 1`;" },
  },
};
