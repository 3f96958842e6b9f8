import { dirname, join, relative } from "node:path";
import type { ListedFile } from "../server/disk_build.ts";
import type { Assets } from "./assets.ts";
import type { ResolvedBuildOptions } from "./options.ts";

/** Writes the scripts and the entry that `deno serve` runs. */
export async function writeServer(options: ResolvedBuildOptions, assets: Assets): Promise<void> {
  const { outDir, root } = options;
  await Deno.remove(outDir, { recursive: true }).catch((error) => {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  });
  const files: Record<string, ListedFile> = {};
  for (const { path, file, hash, content } of assets.statics) {
    files[path] = [url(root, file), hash, content.length, false];
  }
  for (const { path, hash, content } of assets.scripts) {
    const file = join(outDir, "static", path);
    await Deno.mkdir(dirname(file), { recursive: true });
    await Deno.writeFile(file, content);
    files[path] = [url(root, file), hash, content.length, true];
  }
  await Deno.mkdir(outDir, { recursive: true });
  await Deno.writeTextFile(join(outDir, "build_id.js"), buildIdModule(assets));
  await Deno.writeTextFile(join(outDir, "server.js"), serverModule(options, assets, files));
}

/** A module by itself, imported first: application code may name assets while it is loaded. */
function buildIdModule({ buildId }: Assets): string {
  return `import { setBuildId } from "fresh/internal";\n\nsetBuildId(${JSON.stringify(buildId)});\n`;
}

function serverModule(
  { outDir, root, serverEntry }: ResolvedBuildOptions,
  { clientEntry, islands, routes }: Assets,
  files: Record<string, ListedFile>,
): string {
  const from = (file: string) => JSON.stringify(url(outDir, file));
  const eager = routes.filter((route) => !route.lazy);
  const imports = [
    ...islands.map(({ file }, i) => `import * as island${i} from ${from(file)};`),
    ...eager.map(({ file }, i) => `import * as route${i} from ${from(file)};`),
  ];
  const listedIslands = islands.map(({ name, chunk }, i) =>
    `{ name: ${JSON.stringify(name)}, chunk: ${JSON.stringify(chunk)}, module: island${i} }`
  );
  const listedRoutes = routes.map((route) => {
    const module = route.lazy ? `() => import(${from(route.file)})` : `route${eager.indexOf(route)}`;
    return `{ id: ${JSON.stringify(route.id)}, module: ${module} }`;
  });
  const list = (items: string[]) => `[${items.map((item) => `\n    ${item},`).join("")}\n  ]`;
  return `import "./build_id.js";
import { diskBuild, setBuildCache } from "fresh/internal";
import { app } from ${from(serverEntry)};
${imports.join("\n")}

setBuildCache(app, diskBuild({
  root: new URL(${JSON.stringify(url(outDir, root) + "/")}, import.meta.url),
  clientEntry: ${JSON.stringify(clientEntry)},
  islands: ${list(listedIslands)},
  routes: ${list(listedRoutes)},
  files: ${JSON.stringify(files, null, 2)},
}));

export default { fetch: app.handler() };
`;
}

function url(from: string, to: string): string {
  const path = relative(from, to).split("/").map(encodeURIComponent).join("/");
  return path.startsWith(".") ? path : "./" + path;
}
