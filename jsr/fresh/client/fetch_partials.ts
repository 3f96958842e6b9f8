import { PARTIAL_PARAM } from "../shared/names.ts";
import { apply } from "./apply.ts";
import { readState } from "./state.ts";
import { withTransition } from "./transition.ts";

/**
 * Fetches `source` and applies its partials. Gives back the address shown from now on, or null if `init.signal`
 * gave it up or the browser had to load the page instead. A request that fails is thrown.
 */
export async function fetchPartials(target: URL, source: URL, init: RequestInit = {}): Promise<URL | null> {
  try {
    const response = await fetch(asPartial(source), init);
    const address = response.redirected ? withoutParam(response.url) : target;
    if (await applied(response, address, init.signal)) return address;
    // A repeated POST could do the deed twice; its answer is lost rather than that.
    const safe = init.method !== "post" || response.redirected;
    if (safe && !init.signal?.aborted) location.assign(address);
    return null;
  } catch (error) {
    if (init.signal?.aborted) return null;
    throw error;
  }
}

async function applied(response: Response, address: URL, signal?: AbortSignal | null): Promise<boolean> {
  const isHtml = response.headers.get("content-type")?.startsWith("text/html");
  if (!isHtml || address.origin !== location.origin) return false;
  const doc = new DOMParser().parseFromString(await response.text(), "text/html");
  const props = await readState(doc);
  if (signal?.aborted) return false;
  return await withTransition(() => apply(doc, props)) > 0;
}

function asPartial(source: URL): URL {
  const url = new URL(source);
  url.searchParams.set(PARTIAL_PARAM, "true");
  return url;
}

function withoutParam(href: string): URL {
  const url = new URL(href);
  url.searchParams.delete(PARTIAL_PARAM);
  return url;
}
