import { currency, currentAttributes } from "../shared/current_link.ts";

/** Marks a link to the current page or to one above it. */
export function markLink(props: Record<string, unknown>, url: URL): void {
  const { href } = props;
  if (
    typeof href !== "string" || !href.startsWith("/") ||
    props["aria-current"] !== undefined
  ) return;
  const state = currency(href, url);
  if (state) Object.assign(props, currentAttributes(state));
}
