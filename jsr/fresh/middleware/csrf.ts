import type { Context } from "../server/context.ts";
import type { Middleware } from "../server/middleware.ts";
import { HttpError } from "../shared/http_error.ts";

/** Which other origins may change something here. */
// deno-lint-ignore no-explicit-any
export interface CsrfOptions<State = any> {
  origin?:
    | string
    | string[]
    | ((origin: string, ctx: Context<State>) => boolean);
}

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** Refuses (403) a changing request that a browser says comes from elsewhere. */
export function csrf<State>(options: CsrfOptions<State> = {}): Middleware<State> {
  return (ctx) => {
    if (SAFE.has(ctx.req.method) || isOurs(ctx, options)) return ctx.next();
    throw new HttpError(403);
  };
}

function isOurs<State>(ctx: Context<State>, options: CsrfOptions<State>): boolean {
  const site = ctx.req.headers.get("sec-fetch-site"),
    origin = ctx.req.headers.get("origin");
  if (site === "same-origin" || site === "none") return true;
  // A client that says neither is no browser, and carries nobody's cookies unasked.
  if (origin === null) return site === null;
  if (typeof options.origin === "function") return options.origin(origin, ctx);
  return [options.origin ?? ctx.url.origin].flat().includes(origin);
}
