/** Server-rendered pages with islands: applications, routes, middlewares. */
export { App } from "./server/app.ts";
export type { Island } from "./server/build_cache.ts";
export type { FreshConfig, LayoutConfig, ResolvedFreshConfig, RouteConfig } from "./server/config.ts";
export type { Context, FreshContext } from "./server/context.ts";
export { createDefine, type Define } from "./server/define.ts";
export {
  type HandlerByMethod,
  type HandlerFn,
  page,
  type PageResponse,
  type RouteData,
  type RouteHandler,
} from "./server/handler.ts";
export type { ListenOptions } from "./server/listen.ts";
export type { Method } from "./server/method.ts";
export type { Lazy, MaybeLazy, Middleware, MiddlewareFn } from "./server/middleware.ts";
export type { PageProps } from "./server/page.ts";
export type { WebSocketHandlers, WebSocketUpgradeOptions } from "./server/websocket.ts";
export { csp, type CSPOptions } from "./middleware/csp.ts";
export { csrf, type CsrfOptions } from "./middleware/csrf.ts";
export { staticFiles } from "./middleware/static_files.ts";
export { trailingSlashes } from "./middleware/trailing_slashes.ts";
export { HttpError } from "./shared/http_error.ts";
