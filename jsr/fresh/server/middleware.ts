import type { Context } from "./context.ts";

/** Answers a request, alone or through `ctx.next()`. */
export type Middleware<State> = (ctx: Context<State>) => Response | Promise<Response>;

/** The same under its older name. */
export type MiddlewareFn<State> = Middleware<State>;

/** Something that is loaded when it is first needed. */
export type Lazy<T> = () => Promise<T>;

/** Something that may still have to be loaded. */
export type MaybeLazy<T> = T | Lazy<T>;

/** A middleware that may answer its first request with the middleware to use from then on. */
export type MaybeLazyMiddleware<State> = (
  ctx: Context<State>,
) => Response | Promise<Response> | Promise<Middleware<State>>;
