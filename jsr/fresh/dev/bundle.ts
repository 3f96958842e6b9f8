import { existsSync } from "node:fs";
import { dirname, extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { filesIn } from "./crawl.ts";

/** A script for the browser; its path is relative to the folder scripts are served from. */
export interface Script {
  path: string;
  content: Uint8Array<ArrayBuffer>;
}

/** The scripts, and which of them an entry file became. */
export interface Bundle {
  scripts: Script[];
  pathOf(entry: string): string;
}

/** How scripts are written. */
export interface BundleOptions {
  root: string;
  minify: boolean;
  sourceMap?: string;
}

/** Bundles entry files for the browser; what they share becomes chunks of its own. */
export async function bundle(entries: string[], options: BundleOptions): Promise<Bundle> {
  const out = await Deno.makeTempDir({ prefix: "bundle-" });
  try {
    await runBundler(entries, out, options);
    const files = await filesIn(out);
    const base = commonFolder(entries);
    return {
      scripts: await Promise.all(files.map(async (file) => ({
        path: relative(out, file),
        content: await Deno.readFile(file),
      }))),
      pathOf: (entry) => relative(base, entry).slice(0, -extname(entry).length) + ".js",
    };
  } finally {
    await Deno.remove(out, { recursive: true });
  }
}

async function runBundler(entries: string[], out: string, options: BundleOptions): Promise<void> {
  const config = await browserConfig(options.root);
  const flags = ["--quiet", "--config", config, "--platform", "browser", "--code-splitting", "--outdir", out];
  if (options.minify) flags.push("--minify");
  if (options.sourceMap) flags.push("--sourcemap", options.sourceMap);
  try {
    const command = new Deno.Command(Deno.execPath(), {
      args: ["bundle", ...flags, ...entries],
      cwd: options.root,
    });
    const { success, stderr } = await command.output();
    if (!success) {
      throw new Error(`The islands can't be bundled:\n${new TextDecoder().decode(stderr)}`);
    }
  } finally {
    await Deno.remove(config);
  }
}

/**
 * Writes the project's configuration as the browser needs it: precompiled JSX is text, which can't carry
 * event handlers. It lies beside the original, since its paths start there.
 */
async function browserConfig(root: string): Promise<string> {
  const original = configOf(root);
  const config = original ? JSON.parse(await Deno.readTextFile(original)) : {};
  const { jsxPrecompileSkipElements: _, ...compilerOptions } = config.compilerOptions ?? {};
  const browser = {
    ...config,
    compilerOptions: { jsxImportSource: "preact", ...compilerOptions, jsx: "react-jsx" },
  };
  const path = join(original ? dirname(original) : root, `.deno.browser-${crypto.randomUUID()}.tmp`);
  await Deno.writeTextFile(path, JSON.stringify(browser));
  return path;
}

function configOf(folder: string): string | null {
  const path = join(folder, "deno.json");
  if (existsSync(path)) return path;
  return dirname(folder) === folder ? null : configOf(dirname(folder));
}

function commonFolder(files: string[]): string {
  const [first, ...rest] = files.map((file) => dirname(file).split("/"));
  const length = first.findIndex((part, i) => rest.some((other) => other[i] !== part));
  return first.slice(0, length === -1 ? first.length : length).join("/");
}

/** The script that every page with something alive loads. */
export const CLIENT_ENTRY: string = fileURLToPath(new URL("../client/mod.ts", import.meta.url));
