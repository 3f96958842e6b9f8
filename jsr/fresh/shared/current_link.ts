/** What a link is to the page it stands on. */
export type Currency = "page" | "ancestor" | null;

const trimmed = (pathname: string) =>
  pathname.length > 1 && pathname.endsWith("/") ? pathname.slice(0, -1) : pathname;

/** "page" when `href` is the current URL, "ancestor" when it lies above it. */
export function currency(href: string, url: URL): Currency {
  const target = new URL(href, url);
  const here = trimmed(url.pathname), there = trimmed(target.pathname);
  if (here === there) {
    return target.search && target.search !== url.search ? "ancestor" : "page";
  }
  return there === "/" || here.startsWith(there + "/") ? "ancestor" : null;
}

/** The attributes that say so to assistive technology and to style sheets. */
export function currentAttributes(
  state: "page" | "ancestor",
): Record<string, string> {
  return state === "page"
    ? { "aria-current": "page", "data-current": "true" }
    : { "aria-current": "true", "data-ancestor": "true" };
}
