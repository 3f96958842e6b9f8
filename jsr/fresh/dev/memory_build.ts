import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BuildCache, StaticFile } from "../server/build_cache.ts";
import type { Mode } from "../server/config.ts";
import { contentType } from "../server/content_type.ts";
import { islandsOf } from "../server/islands.ts";
import type { Assets } from "./assets.ts";
import type { ResolvedBuildOptions } from "./options.ts";

/** A build that is kept in memory; static files are read anew each time, since somebody may be editing them. */
export async function memoryBuild(
  { root, staticDir }: ResolvedBuildOptions,
  assets: Assets,
  mode: Mode,
): Promise<BuildCache> {
  const scripts = new Map(assets.scripts.map((script) => [script.path, script]));
  return {
    root,
    mode,
    clientEntry: assets.clientEntry,
    islands: islandsOf(
      await Promise.all(
        assets.islands.map(async ({ file, ...island }) => ({ ...island, module: await load(file) })),
      ),
    ),
    routes: await Promise.all(assets.routes.map(async ({ id, file, lazy }) => ({
      id,
      module: lazy ? () => load(file) : await load(file),
    }))),
    readFile: async (path) => {
      const script = scripts.get(path);
      return script ? served(path, script.content, script.hash) : await staticFile(staticDir, path);
    },
  };
}

function load(file: string): Promise<Record<string, unknown>> {
  return import(pathToFileURL(file).href);
}

async function staticFile(dir: string, path: string): Promise<StaticFile | null> {
  const file = join(dir, path);
  if (!file.startsWith(dir + "/")) return null;
  try {
    return served(path, await Deno.readFile(file), null);
  } catch (error) {
    if (
      error instanceof Deno.errors.NotFound ||
      error instanceof Deno.errors.IsADirectory
    ) return null;
    throw error;
  }
}

function served(path: string, content: Uint8Array<ArrayBuffer>, hash: string | null): StaticFile {
  return {
    hash,
    size: content.length,
    immutable: hash !== null,
    contentType: contentType(path),
    open: () => Promise.resolve(content),
  };
}
