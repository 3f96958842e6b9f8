import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative } from "node:path";
import { byPrecedence } from "../server/file_order.ts";
import type { ResolvedBuildOptions } from "./options.ts";

/** A route file that was found. */
export interface FoundRoute {
  id: string;
  file: string;
  /** True when its first request may load it. */
  lazy: boolean;
}

/** Every file beneath `dir`, sorted; none when there is no such folder. */
export async function filesIn(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
    .catch((error) => {
      if (error.code === "ENOENT") return [];
      throw error;
    });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
}

/** Finds the route files and the islands, those in `(_islands)` folders between routes too. */
export async function crawl(
  options: ResolvedBuildOptions,
): Promise<{ routes: FoundRoute[]; islands: string[] }> {
  const { routeDir, islandDir, ignore } = options;
  const isCode = (file: string) => /\.[jt]sx?$/.test(file) && !ignore.some((pattern) => pattern.test(file));
  const inRoutes = (await filesIn(routeDir)).filter(isCode);
  const hidden = (file: string) => relative(routeDir, file).match(/(?:^|\/)\((_[^/]+)\)\//)?.[1];
  const islands = [
    ...(await filesIn(islandDir)).filter(isCode),
    ...inRoutes.filter((file) => hidden(file) === "_islands"),
  ];
  const routes = await Promise.all(
    inRoutes.filter((file) => !hidden(file)).map((file) => found(file, routeDir)),
  );
  return { islands, routes: routes.sort((a, b) => byPrecedence(a.id, b.id)) };
}

async function found(file: string, routeDir: string): Promise<FoundRoute> {
  const id = relative(routeDir, file).slice(0, -extname(file).length);
  const special = /(^|\/)_[^/]*$/.test(id);
  // Where such a route lies is known only once it is loaded.
  const lazy = !special &&
    !(await readFile(file, "utf8")).includes("routeOverride");
  return { id, file, lazy };
}
