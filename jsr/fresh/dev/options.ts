import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Where an application's parts lie; relative paths start at `root`. */
export interface BuildOptions {
  /** The working directory unless given. */
  root?: string;
  /** "main.ts": exports `app`. */
  serverEntry?: string;
  /** "_fresh" */
  outDir?: string;
  /** "static" */
  staticDir?: string;
  /** "islands" */
  islandDir?: string;
  /** "routes" */
  routeDir?: string;
  /** Files that are neither routes nor islands; tests unless given. */
  ignore?: RegExp[];
  /** Adds source maps to built scripts. */
  sourceMap?: { kind: "linked" | "inline" | "external" };
}

/** The same, as absolute paths. */
export type ResolvedBuildOptions =
  & Required<Omit<BuildOptions, "sourceMap">>
  & Pick<BuildOptions, "sourceMap">;

const TESTS = /[._]test\.[cm]?[jt]sx?$/;

const absolute = (path: string, root: string) =>
  path.startsWith("file:") ? fileURLToPath(path) : resolve(root, path);

/** Fills in what isn't said. */
export function resolved(options: BuildOptions): ResolvedBuildOptions {
  const root = absolute(options.root ?? ".", Deno.cwd());
  return {
    root,
    serverEntry: absolute(options.serverEntry ?? "main.ts", root),
    outDir: absolute(options.outDir ?? "_fresh", root),
    staticDir: absolute(options.staticDir ?? "static", root),
    islandDir: absolute(options.islandDir ?? "islands", root),
    routeDir: absolute(options.routeDir ?? "routes", root),
    ignore: options.ignore ?? [TESTS],
    sourceMap: options.sourceMap,
  };
}
