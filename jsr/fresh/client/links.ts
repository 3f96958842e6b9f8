import { currency, currentAttributes } from "../shared/current_link.ts";

/** Says anew of each link what it is to `url`; one that the page marked by itself is left alone. */
export function markLinks(url: URL): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href^='/']")) {
    const marked = link.hasAttribute("data-current") || link.hasAttribute("data-ancestor");
    if (!marked && link.hasAttribute("aria-current")) continue;
    const attributes = currentAttributes(currency(link.getAttribute("href")!, url));
    for (const [name, value] of Object.entries(attributes)) {
      if (value === undefined) link.removeAttribute(name);
      else link.setAttribute(name, value);
    }
  }
}
