import { currency, currentAttributes } from "../shared/current_link.ts";

const OURS = ["aria-current", "data-current", "data-ancestor"];

/** Says anew of each link what it is to `url`; one that the page marked by itself is left alone. */
export function markLinks(url: URL): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href^='/']")) {
    const marked = link.hasAttribute("data-current") ||
      link.hasAttribute("data-ancestor");
    if (!marked && link.hasAttribute("aria-current")) continue;
    const state = currency(link.getAttribute("href")!, url);
    const attributes = state ? currentAttributes(state) : {};
    for (const name of OURS) {
      if (attributes[name] === undefined) link.removeAttribute(name);
      else link.setAttribute(name, attributes[name]);
    }
  }
}
