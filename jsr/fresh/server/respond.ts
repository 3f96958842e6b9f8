import { STATUS_CODES } from "node:http";
import type { BuildCache } from "./build_cache.ts";
import { run, stepsTo } from "./chain.ts";
import type { ResolvedFreshConfig } from "./config.ts";
import { Context } from "./context.ts";
import { HttpError } from "../shared/http_error.ts";
import type { Method } from "./method.ts";
import type { Middleware } from "./middleware.ts";
import type { Match, Router } from "./router.ts";
import type { Scope } from "./scope.ts";

const NOBODY: Deno.ServeHandlerInfo = {
  remoteAddr: { transport: "tcp", hostname: "localhost", port: 0 },
  completed: Promise.resolve(),
};

/** Answers requests; whatever is thrown and nobody handles ends as a plain page. */
export function respond<State>(
  router: Router<Middleware<State>>,
  root: Scope<State>,
  config: ResolvedFreshConfig,
  build: BuildCache,
): (request: Request, info?: Deno.ServeHandlerInfo) => Promise<Response> {
  const nowhere = stepsTo(root);
  return async (request, info = NOBODY) => {
    const url = urlOf(request, config.trustProxy);
    const method = request.method as Method;
    const match = router.match(method, url.pathname);
    const last = () => unanswered(match, method);
    const ctx = new Context<State>(request, url, info, match.path, match.params, config, last, build);
    try {
      const response = await run(match.items ?? nowhere, ctx);
      if (!(response instanceof Response)) {
        throw new Error(`Expected a "Response" instance to be returned, but got: ${response}`);
      }
      return method === "HEAD" ? new Response(null, response) : response;
    } catch (error) {
      return failure(error);
    }
  };
}

function urlOf(request: Request, trustProxy: boolean): URL {
  const url = new URL(request.url);
  // "//host" would be taken for another origin wherever the path is echoed.
  url.pathname = url.pathname.replace(/\/{2,}/g, "/");
  if (trustProxy) {
    const protocol = request.headers.get("x-forwarded-proto"),
      host = request.headers.get("x-forwarded-host");
    if (protocol) url.protocol = protocol + ":";
    if (host) url.host = host;
  }
  return url;
}

async function unanswered({ path, items, allowed }: Match<unknown>, method: Method): Promise<Response> {
  if (path === null || items !== null) throw new HttpError(404);
  if (method !== "OPTIONS") throw new HttpError(405);
  return await Promise.resolve(new Response(null, { status: 204, headers: { Allow: allowed.join(", ") } }));
}

function failure(error: unknown): Response {
  if (!(error instanceof HttpError)) {
    console.error(error);
    return new Response("Internal server error", { status: 500 });
  }
  if (error.status >= 500) console.error(error);
  return new Response(error.message || STATUS_CODES[error.status], { status: error.status });
}
