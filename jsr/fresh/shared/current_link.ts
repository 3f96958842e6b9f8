/** What a link is to the page it stands on. */
export type Currency = "page" | "ancestor" | null;

/** "page" when the local path `href` is the current URL, "ancestor" when it lies above it. */
export function currency(href: string, url: URL): Currency {
  // By hand: every link of every page comes through here, and parsing a URL costs more than drawing it.
  const [address] = href.split("#", 1);
  const query = address.indexOf("?");
  const here = trimmed(url.pathname), there = trimmed(query === -1 ? address : address.slice(0, query));
  if (here === there) return query !== -1 && address.slice(query) !== url.search ? "ancestor" : "page";
  return there === "/" || here.startsWith(there + "/") ? "ancestor" : null;
}

function trimmed(pathname: string): string {
  return pathname.length > 1 && pathname.endsWith("/") ? pathname.slice(0, -1) : pathname;
}

/** The attributes that say so to assistive technology and to style sheets; undefined for those it lacks. */
export function currentAttributes(state: Currency): Record<string, string | undefined> {
  return {
    "aria-current": state === "page" ? "page" : state ? "true" : undefined,
    "data-current": state === "page" ? "true" : undefined,
    "data-ancestor": state === "ancestor" ? "true" : undefined,
  };
}
