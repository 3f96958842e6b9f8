/** True for a `(group)` folder, which is no part of the URL. */
export const isGroup = (part: string): boolean => part.startsWith("(") && part.endsWith(")");

/** One part of a route file's path as a URL pattern; an optional part brings its own slash. */
export function partPattern(part: string): { text: string; optional: boolean } {
  const rest = part.match(/^\[\.\.\.([^[\]]+)\]$/);
  if (rest) return { text: `:${rest[1]}*`, optional: false };
  const optional = part.match(/^\[\[([^[\]]+)\]\]$/);
  if (optional) return { text: `{/:${optional[1]}}?`, optional: true };
  const text = part.replace(/\[([^[\]]+)\]/g, ":$1");
  if (/[[\]]/.test(text) || part.includes("][")) {
    throw new SyntaxError(`Invalid route segment "${part}"`);
  }
  return { text, optional: false };
}

/** The URL pattern of a route file: `docs/[slug]` is `/docs/:slug`, `(site)/index` is `/`. */
export function filePattern(id: string): string {
  const parts = id.split("/").filter((part) => !isGroup(part));
  if (parts.at(-1) === "index") parts.pop();
  const patterns = parts.map(partPattern);
  const pattern = patterns.map(({ text, optional }) => optional ? text : "/" + text).join("");
  // A path that is all optional must still match "/".
  if (patterns.length > 0 && patterns.every((part) => part.optional)) {
    return pattern.replace("{/", "/{");
  }
  return pattern === "" ? "/" : pattern;
}
