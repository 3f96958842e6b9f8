import { fetchPartials } from "./fetch_partials.ts";
import { markLinks } from "./links.ts";

interface Entry {
  fClientNav: true;
  index: number;
  scrollX: number;
  scrollY: number;
}

/** True where the page asks for client navigation. */
export function navigates(element: Element | null): boolean {
  const setting = element?.closest("[f-client-nav]")?.getAttribute("f-client-nav");
  return setting != null && setting !== "false";
}

let underway: AbortController | null = null;

/** Gives up the navigation that is under way, for there is a newer one. */
function supersede(): AbortSignal {
  underway?.abort();
  underway = new AbortController();
  return underway.signal;
}

let index: number = history.state?.index ?? 0;
if (!history.state) remember(scrollX, scrollY);

function remember(scrollX: number, scrollY: number): void {
  const entry: Entry = { fClientNav: true, index, scrollX, scrollY };
  history.replaceState({ ...history.state, ...entry }, "");
}

/** Goes to `target` with the partials of `source`; true once they are shown. */
export async function navigate(target: URL, source: URL, init?: RequestInit): Promise<boolean> {
  const { scrollX, scrollY } = globalThis;
  const address = await fetchPartials(target, source, { ...init, signal: supersede() });
  if (!address) return false;
  if (address.href !== location.href) {
    remember(scrollX, scrollY);
    const entry: Entry = { fClientNav: true, index: ++index, scrollX: 0, scrollY: 0 };
    history.pushState(entry, "", address);
  }
  markLinks(address);
  return true;
}

/** Goes where the browser's back and forward buttons point. */
export async function revisit(event: PopStateEvent): Promise<void> {
  const entry = event.state as Entry | null;
  if (!entry?.fClientNav) return;
  index = entry.index;
  if (!navigates(document.querySelector("[f-client-nav]"))) {
    return location.reload();
  }
  history.scrollRestoration = "manual";
  const url = new URL(location.href);
  const address = await fetchPartials(url, url, { signal: supersede() });
  if (!address) return;
  markLinks(address);
  scrollTo({ left: entry.scrollX, top: entry.scrollY, behavior: "instant" });
}
