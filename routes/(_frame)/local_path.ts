const nowhere = "http://here.invalid";

/** A path of ours to go on to; null for anything that could lead to another site. */
export function localPath(text: string | null): string | null {
  if (!text?.startsWith("/") || /[\\\p{Cc}]/u.test(text)) return null;
  const url = URL.parse(text, nowhere);
  // A browser takes `//evil.test` for another site, and `/.//evil.test` becomes that on the way.
  if (url?.origin !== nowhere || url.pathname.startsWith("//")) return null;
  return url.pathname + url.search;
}

/** The path of the page that a request says it came from; null for another site's, or none. */
export function pathBehind(request: Request, here: URL): string | null {
  const from = URL.parse(request.headers.get("referer") ?? "");
  return from?.host === here.host ? localPath(from.pathname + from.search) : null;
}

/** A page of ours that knows where to go on to. */
export const withNext = (path: string, next: string | null): string =>
  next ? `${path}?next=${encodeURIComponent(next)}` : path;
