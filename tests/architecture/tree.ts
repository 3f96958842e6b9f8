/** Sources by path, as a rule reads them. */
export type Tree = ReadonlyMap<string, string>;

/** A rule of the tree: `breaches` finds what breaks it, and finds it in `planted` once those files are added. */
export interface Rule {
  breaches: (tree: Tree) => string[];
  planted: Record<string, string>;
}

/** Rules by what they say. */
export type Rules = Record<string, Rule>;

/** What one file takes from another, or from a package. */
export interface Import {
  /** A path in the tree where it is local, else a package. */
  path: string;
  local: boolean;
  /** Erased before anything runs. */
  typeOnly: boolean;
}

const folders = [
  ...[
    "core",
    "domain",
    "components",
    "islands",
    "routes",
    "functions",
    "texts",
    "styles",
    "supabase/migrations",
  ],
  ...["stack", "jsr", "build", "tests", "bench"],
];

/** The tree as it stands. */
export async function theTree(): Promise<Tree> {
  const tree = new Map<string, string>();
  for (const folder of folders) await read(folder, tree);
  return tree;
}

async function read(folder: string, tree: Map<string, string>): Promise<void> {
  const entries = await Array.fromAsync(Deno.readDir(folder)).catch(() => []);
  for (const { name, isDirectory } of entries) {
    const path = `${folder}/${name}`;
    if (isDirectory && name !== "_fresh" && name !== "node_modules") await read(path, tree);
    else if (/\.(tsx?|sql|css)$/.test(name)) tree.set(path, await Deno.readTextFile(path));
  }
}

/** The files of a folder that hold code. */
export function* codeIn(tree: Tree, ...of: string[]): Generator<[path: string, source: string]> {
  for (const [path, source] of tree) {
    if (/\.tsx?$/.test(path) && of.some((folder) => path.startsWith(`${folder}/`))) yield [path, source];
  }
}

/** What a file imports or exports from elsewhere, dynamic imports too. */
export function importsOf(file: string, source: string): Import[] {
  const found = [
    ...source.matchAll(/^(?:import|export)\s+(type\s+)?(?:([^;"']*?)\s*from\s+)?"([^"]+)"/gm),
    ...source.matchAll(/()()\bimport\("([^"]+)"\)/g),
  ];
  return found.map(([, type, clause = "", specifier]) => {
    const local = /^(@\/|\.)/.test(specifier);
    const path = !local
      ? specifier
      : specifier.startsWith("@/")
      ? specifier.slice(2)
      : decodeURIComponent(new URL(specifier, `file:///${file}`).pathname.slice(1));
    const names = clause.match(/^\{([^}]*)\}$/)?.[1].split(",").map((name) => name.trim()).filter(Boolean);
    return {
      path,
      local,
      typeOnly: Boolean(type) || Boolean(names?.every((name) => name.startsWith("type "))),
    };
  });
}

/** Code without its comments. */
export const bare = (source: string): string =>
  source.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/(^|\s)\/\/.*$/gm, "$1");
