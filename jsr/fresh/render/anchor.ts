import { currency, currentAttributes } from "../shared/current_link.ts";

/** Marks a link to the current page or to one above it; one that the page marked by itself is left alone. */
export function markLink(props: Record<string, unknown>, url: URL): void {
  const { href } = props;
  if (typeof href !== "string" || !href.startsWith("/")) return;
  // A link kept between requests may still say what it was to an earlier page.
  const marked = props["data-current"] !== undefined || props["data-ancestor"] !== undefined;
  if (props["aria-current"] !== undefined && !marked) return;
  const state = currency(href, url);
  if (state || marked) Object.assign(props, currentAttributes(state));
}
