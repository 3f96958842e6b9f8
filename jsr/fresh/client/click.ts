import { fetchPartials } from "./fetch_partials.ts";
import { navigate, navigates } from "./navigation.ts";

/** Takes over a click on a local link, or on a button that names a partial. */
export async function click(event: MouseEvent): Promise<void> {
  const modified = event.ctrlKey || event.metaKey || event.altKey ||
    event.shiftKey;
  if (
    event.defaultPrevented || event.button !== 0 || modified ||
    !(event.target instanceof Element)
  ) return;
  const link = event.target.closest("a");
  if (link) return await follow(link, event);
  const button = event.target.closest("button");
  if (button && (button.type !== "submit" || !button.form)) await press(button);
}

async function follow(link: HTMLAnchorElement, event: MouseEvent): Promise<void> {
  const here = !link.target || link.target === "_self";
  if (
    !link.href || !here || link.origin !== location.origin ||
    link.hasAttribute("download")
  ) return;
  if (link.getAttribute("href")!.startsWith("#") || !navigates(link)) return;
  event.preventDefault();
  const source = new URL(link.getAttribute("f-partial") || link.href, location.href);
  if (await navigate(new URL(link.href), source)) {
    scrollTo({ left: 0, top: 0, behavior: "instant" });
  }
}

async function press(button: HTMLButtonElement): Promise<void> {
  const partial = button.getAttribute("f-partial");
  if (partial === null || !navigates(button)) return;
  const source = new URL(partial, location.href);
  await fetchPartials(source, source);
}
