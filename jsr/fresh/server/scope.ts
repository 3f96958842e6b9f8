import type { LayoutConfig } from "./config.ts";
import type { MaybeLazyMiddleware, Middleware } from "./middleware.ts";
import type { RouteComponent } from "./page.ts";
import type { Route } from "./route.ts";

/** A layout and what it inherits. */
export interface Layout<State> {
  component: RouteComponent<State>;
  config: LayoutConfig;
}

/** A folder of the URL space with what applies to everything beneath it. */
export class Scope<State> {
  readonly middlewares: MaybeLazyMiddleware<State>[] = [];
  app: RouteComponent<State> | null = null;
  layout: Layout<State> | null = null;
  error: Route<State> | null = null;
  notFound: Middleware<State> | null = null;
  #children = new Map<string, Scope<State>>();

  constructor(readonly parent: Scope<State> | null = null) {}

  /** The scope at `parts` beneath this one, made where it is missing. */
  at(parts: string[]): Scope<State> {
    const [first, ...rest] = parts;
    if (first === undefined) return this;
    let child = this.#children.get(first);
    if (!child) this.#children.set(first, child = new Scope(this));
    return child.at(rest);
  }

  /** This scope and those around it, outermost first. */
  line(): Scope<State>[] {
    return [...this.parent?.line() ?? [], this];
  }
}

/** The folders of a command's path; patterns and wildcards are no folders. */
export function scopeParts(path: string): string[] {
  return path.replace(/\{[^}]*\}\??/g, "").split("/").filter((part) => part !== "" && part !== "*");
}
