import type { Middleware } from "../server/middleware.ts";

/** Redirects to the same URL with, or without, a slash at its end. */
export function trailingSlashes<State>(mode: "always" | "never"): Middleware<State> {
  return (ctx) => {
    const { pathname, search } = ctx.url;
    const slashed = pathname.endsWith("/");
    if (pathname === "/" || slashed === (mode === "always")) return ctx.next();
    return ctx.redirect((slashed ? pathname.slice(0, -1) : pathname + "/") + search);
  };
}
