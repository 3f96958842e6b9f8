import { createHash } from "node:crypto";
import { basename, extname, relative } from "node:path";
import type { Mode } from "../server/config.ts";
import { SCRIPTS_PATH } from "../shared/names.ts";
import { bundle, CLIENT_ENTRY } from "./bundle.ts";
import { crawl, filesIn, type FoundRoute } from "./crawl.ts";
import type { ResolvedBuildOptions } from "./options.ts";

/** Something that is served, by path. */
export interface Asset {
  path: string;
  hash: string;
  content: Uint8Array<ArrayBuffer>;
}

/** An island file and the script it became. */
export interface BuiltIsland {
  file: string;
  name: string;
  chunk: string;
}

/** Everything an application serves, before it is written or kept. */
export interface Assets {
  /** The hash of all that follows. */
  buildId: string;
  clientEntry: string;
  islands: BuiltIsland[];
  routes: FoundRoute[];
  scripts: Asset[];
  /** Static files with the file that each one is. */
  statics: (Asset & { file: string })[];
}

/** Finds and bundles what an application is made of. */
export async function assetsOf(options: ResolvedBuildOptions, mode: Mode, extra: string[]): Promise<Assets> {
  const { root, staticDir, sourceMap } = options;
  const { routes, islands: found } = await crawl(options);
  const islands = [...new Set([...found, ...extra])];
  const production = mode === "production";
  const { scripts, pathOf } = await bundle([CLIENT_ENTRY, ...islands], {
    root,
    minify: production,
    sourceMap: production ? sourceMap?.kind : "inline",
  });
  const statics = await Promise.all(
    (await filesIn(staticDir)).map(async (file) => {
      const content = await Deno.readFile(file);
      return { file, path: "/" + relative(staticDir, file), content, hash: hashOf(content) };
    }),
  );
  const hashed = scripts.map(({ path, content }) => ({ path, content, hash: hashOf(content) }));
  const buildId = hashOf(
    [...hashed, ...statics].map(({ path, hash }) => `${path} ${hash}\n`).join(""),
  ).slice(0, 16);
  const url = (path: string) => `${SCRIPTS_PATH}${buildId}/${path}`;
  return {
    buildId,
    routes,
    statics,
    clientEntry: url(pathOf(CLIENT_ENTRY)),
    islands: islands.map((file) => ({ file, name: nameOf(file), chunk: url(pathOf(file)) })),
    scripts: hashed.map((script) => ({ ...script, path: url(script.path) })),
  };
}

function nameOf(file: string): string {
  return basename(file, extname(file)).replace(/\W/g, "_");
}

function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
