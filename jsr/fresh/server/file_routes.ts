import { type Command, joinPath } from "./command.ts";
import type { RouteConfig } from "./config.ts";
import { byPrecedence } from "./file_order.ts";
import { filePattern, partPattern } from "./file_pattern.ts";
import { isByMethod, type RouteHandler } from "./handler.ts";
import type { Lazy, Middleware } from "./middleware.ts";
import type { RouteComponent } from "./page.ts";
import { answer, type Route } from "./route.ts";

/** What a route file may export. */
export interface FileModule<State> {
  // deno-lint-ignore no-explicit-any
  handler?: RouteHandler<any, State> | Middleware<State>[];
  // deno-lint-ignore no-explicit-any
  handlers?: RouteHandler<any, State> | Middleware<State>[];
  default?: RouteComponent<State>;
  config?: RouteConfig;
}

/** A file under `routes/`; a lazy one is loaded by its first request. */
export interface FileRoute {
  /** Its path without extension, such as "docs/[slug]". */
  id: string;
  module: unknown | Lazy<unknown>;
}

/** The commands that route files stand for, mounted at `mount`. */
export function fileCommands<State>(files: FileRoute[], mount: string): Command<State>[] {
  return files.toSorted((a, b) => byPrecedence(a.id, b.id)).flatMap((file) =>
    commandOf<State>(file, mount) ?? []
  );
}

function commandOf<State>({ id, module }: FileRoute, mount: string): Command<State> | undefined {
  const parts = id.split("/"), name = parts.pop();
  const path = joinPath(mount, "/" + parts.map((part) => partPattern(part).text).join("/"));
  if (typeof module === "function") {
    const route = async () => routeOf<State>(id, await (module as Lazy<unknown>)());
    return { kind: "route", path, route, pattern: joinPath(mount, filePattern(id)) };
  }
  const route = routeOf<State>(id, module);
  const { component, handler, config } = route;
  switch (name) {
    case "_app":
      return component && { kind: "app", path, component };
    case "_layout":
      if (handler) console.warn(`A layout can't have handlers: routes/${id}`);
      return component &&
        { kind: "layout", path, component, config: config ?? {} };
    case "_middleware":
      if (!isByMethod(handler)) {
        return { kind: "use", path, fns: [handler ?? component].flat() as Middleware<State>[] };
      }
      console.warn(`A middleware can't be split by method: routes/${id}`);
      return;
    case "_404":
      return { kind: "notFound", path, fn: (ctx) => answer(ctx, route, 404) };
    case "_error":
    case "_500":
      return { kind: "error", path, route };
  }
  const pattern = config?.routeOverride ?? joinPath(mount, filePattern(id));
  // File routes take every method and answer 404 to those they lack.
  return { kind: "route", path, route: () => Promise.resolve(route), pattern };
}

function routeOf<State>(id: string, module: unknown): Route<State> {
  const { handler, handlers = handler, default: component, config } = module as FileModule<State>;
  if (!handlers && !component && !config) {
    throw new Error(`Nothing to answer with is exported by routes/${id}`);
  }
  return { component, handler: handlers as Route<State>["handler"], config };
}
