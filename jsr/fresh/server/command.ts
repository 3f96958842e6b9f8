import type { LayoutConfig, RouteConfig } from "./config.ts";
import type { Method } from "./method.ts";
import type { MaybeLazy, MaybeLazyMiddleware, Middleware } from "./middleware.ts";
import type { RouteComponent } from "./page.ts";
import type { Route } from "./route.ts";

/** One thing said to an application, in the order it was said. */
export type Command<State> =
  & { path: string }
  & (
    | { kind: "use"; fns: MaybeLazyMiddleware<State>[] }
    | { kind: "layout"; component: RouteComponent<State>; config: LayoutConfig }
    | { kind: "app"; component: RouteComponent<State> }
    | { kind: "error"; route: Route<State> }
    | { kind: "notFound"; fn: Middleware<State> }
    | {
      kind: "handler";
      methods: readonly Method[];
      fns: MaybeLazyMiddleware<State>[];
    }
    | RouteCommand<State>
    | { kind: "files" }
  );

/** A route; `pattern` is where it lies when that isn't its scope's path. */
export interface RouteCommand<State> {
  kind: "route";
  route: MaybeLazy<Route<State>>;
  config?: RouteConfig;
  pattern?: string;
}

/** Joins a base and a path beneath it: "/docs" and "*" give "/docs/*". */
export function joinPath(base: string, path: string): string {
  const trunk = base.replace(/\/?\*?$/, "");
  if (path === "*" || path === "/*") return trunk + "/*";
  if (path === "/" && trunk !== "") return trunk;
  return trunk +
    (path.startsWith("/") || path.startsWith("{") ? path : "/" + path);
}
