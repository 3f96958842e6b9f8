import type { StaticFile } from "../server/build_cache.ts";
import { buildOf, type Context } from "../server/context.ts";
import type { Middleware } from "../server/middleware.ts";
import { buildId } from "../shared/build_id.ts";
import { ASSET_PARAM } from "../shared/names.ts";

const FOREVER = "public, max-age=31536000, immutable";
const NEVER = "no-cache, no-store, max-age=0, must-revalidate";

/** Serves the static folder and the built scripts; what a build id pins may be kept for ever. */
export function staticFiles<State>(): Middleware<State> {
  return async (ctx) => {
    const path = pathOf(ctx);
    const file = path === null || path === "/" ? null : await buildOf(ctx).readFile(path);
    if (file) return serve(ctx, file);
    return path === "/favicon.ico" ? new Response(null, { status: 404 }) : ctx.next();
  };
}

function pathOf<State>({ url, config }: Context<State>): string | null {
  try {
    return decodeURIComponent(url.pathname.slice(config.basePath.length));
  } catch {
    return null;
  }
}

async function serve<State>({ req, url, config }: Context<State>, file: StaticFile): Promise<Response> {
  if (req.method !== "GET" && req.method !== "HEAD") {
    return new Response("Method Not Allowed", { status: 405 });
  }
  const pinned = url.searchParams.get(ASSET_PARAM);
  if (pinned !== null && pinned !== buildId()) {
    // A page of an earlier build asks; what it gets now is not what it named.
    url.searchParams.delete(ASSET_PARAM);
    return new Response(null, { status: 307, headers: { location: url.pathname + url.search } });
  }
  const settled = config.mode === "production";
  const headers = new Headers({
    "Content-Type": file.contentType,
    "Cache-Control": settled && (pinned !== null || file.immutable) ? FOREVER : NEVER,
    "Vary": "If-None-Match",
  });
  if (settled && file.hash !== null) {
    headers.set("ETag", `W/"${file.hash}"`);
    if (knows(req, file.hash)) {
      return new Response(null, { status: 304, headers });
    }
  }
  headers.set("Content-Length", String(file.size));
  return new Response(req.method === "HEAD" ? null : await file.open(), { headers });
}

function knows(req: Request, hash: string): boolean {
  const tags = req.headers.get("if-none-match")?.split(",") ?? [];
  return tags.some((tag) => tag.trim().replace(/^W\//, "").replaceAll('"', "") === hash);
}
