import type { Method } from "./method.ts";

/** Which build of the application runs. */
export type Mode = "development" | "production";

/** What an application may be told about its surroundings. */
export interface FreshConfig {
  /** Path that every route lies under, such as "/app". */
  basePath?: string;
  mode?: Mode;
  /** Believe `X-Forwarded-Proto` and `X-Forwarded-Host`. */
  trustProxy?: boolean;
}

/** The same with nothing left open. */
export interface ResolvedFreshConfig extends Required<FreshConfig> {
  /** Folder the application was built from. */
  root: string;
}

/** What a layout inherits. */
export interface LayoutConfig {
  skipInheritedLayouts?: boolean;
  skipAppWrapper?: boolean;
}

/** What a route inherits, and where it lies. */
export interface RouteConfig extends LayoutConfig {
  /** Pattern that replaces the one derived from the file's name. */
  routeOverride?: string;
  /** Methods of a lazily loaded route. */
  methods?: "ALL" | Method[];
  csp?: boolean;
}
