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
      // An answer may be read already when the next question is asked: it is late all the same.
      ask(query).then((found) => mine.signal.aborted || answer(found), () => mine.signal.aborted || failed());
    }, pause);
  };
}

/** Tells that somebody was picked, on the way to them; that it could not be told keeps nobody waiting. */
export function picked(url: string, patientId: string): void {
  fetch(url, {
    method: "POST",
    keepalive: true,
    headers: { accept: "application/json", "content-type": "application/json" },
    body: JSON.stringify({ patientId }),
  }).catch(() => {});
}
