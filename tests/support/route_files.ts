/** A route of the tree: its pattern, `/c/[clinic]/patients/[id]`, and what it answers. */
export interface Route {
  path: string;
  methods: string[];
}

const routes = new URL("../../routes/", import.meta.url);

/** The routes whose files stand in a folder of `routes/`; folders and files beginning with `_` or `(_` hold none. */
export async function routesUnder(folder: string): Promise<Route[]> {
  const found: Route[] = [];
  for await (const { name, isDirectory } of Deno.readDir(new URL(`${folder}/`, routes))) {
    if (name.startsWith("_") || name.startsWith("(_")) continue;
    if (isDirectory) found.push(...await routesUnder(`${folder}/${name}`));
    else if (/\.tsx?$/.test(name)) found.push(routeOf(folder, name, await sourceOf(`${folder}/${name}`)));
  }
  return found;
}

const sourceOf = (path: string) => Deno.readTextFile(new URL(path, routes));

function routeOf(folder: string, file: string, source: string): Route {
  const name = file.replace(/\.tsx?$/, "");
  if (/^export const handler = (?!define\.|\{)/m.test(source)) {
    throw new Error(`${folder}/${file}: name the methods of its handler, so that every route can be called`);
  }
  const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"]
    .filter((method) => new RegExp(`^  (async )?${method}[(:]`, "m").test(source));
  return { path: `/${folder}${name === "index" ? "" : `/${name}`}`, methods };
}
