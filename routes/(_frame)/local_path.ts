/** A path of ours to go on to; null for anything that could lead to another site. */
export function localPath(text: string | null): string | null {
  if (!text?.startsWith("/") || /^\/[\/\\]|[\\\p{Cc}]/u.test(text)) return null;
  const url = new URL(text, "http://here.invalid");
  return url.host === "here.invalid" ? url.pathname + url.search : null;
}

/** A page of ours that knows where to go on to. */
export const withNext = (path: string, next: string | null): string =>
  next ? `${path}?next=${encodeURIComponent(next)}` : path;
