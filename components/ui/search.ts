/** A person or thing that a search of ours answers with. */
export interface Found {
  id: string;
  name: string;
  number?: string;
  phone?: string | null;
}

/**
 * A search that asks while someone types: waits for a pause, drops answers that came too late.
 * `url` takes `q`; the answer holds its findings under `collection`.
 */
export function searching(url: string, collection: string, pause = 160) {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asked: AbortController | undefined;

  async function ask(query: string): Promise<Found[]> {
    const address = new URL(url, location.href);
    address.searchParams.set("q", query);
    const response = await fetch(address, { headers: { accept: "application/json" }, signal: asked?.signal });
    if (!response.ok) throw new Error(`search answered ${response.status}`);
    return (await response.json())[collection];
  }

  return (query: string, answer: (found: Found[]) => void, failed: () => void): void => {
    clearTimeout(waiting);
    asked?.abort();
    const mine = asked = new AbortController();
    waiting = setTimeout(() => {
      ask(query).then(answer, () => mine.signal.aborted || failed());
    }, pause);
  };
}
