import { fileURLToPath } from "node:url";
import type { BuildCache, StaticFile } from "./build_cache.ts";
import { contentType } from "./content_type.ts";
import type { FileRoute } from "./file_routes.ts";
import { type IslandModule, islandsOf } from "./islands.ts";

/** A file to serve: its path from the root, its hash, its size, and whether its URL names its content. */
export type ListedFile = [file: string, hash: string, size: number, immutable: boolean];

/** What the written server entry says of its build. */
export interface Snapshot {
  root: URL;
  clientEntry: string;
  islands: IslandModule[];
  routes: FileRoute[];
  files: Record<string, ListedFile>;
}

/** A build that lies on disk. */
export function diskBuild({ root, clientEntry, islands, routes, files }: Snapshot): BuildCache {
  const listed = new Map(Object.entries(files));
  return {
    root: fileURLToPath(root),
    mode: "production",
    clientEntry,
    islands: islandsOf(islands),
    routes,
    readFile: (path) => {
      const found = listed.get(path);
      return Promise.resolve(found ? fileAt(root, path, found) : null);
    },
  };
}

function fileAt(root: URL, path: string, [file, hash, size, immutable]: ListedFile): StaticFile {
  const location = new URL(file, root);
  return { hash, size, immutable, contentType: contentType(path), open: () => Deno.readFile(location) };
}
