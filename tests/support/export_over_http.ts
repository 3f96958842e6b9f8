import { eventually } from "@/tests/stack/support/eventually.ts";
import type { Caller } from "./caller.ts";
import { expecting } from "./over_http.ts";

interface Shown {
  id: string;
  state: string;
  step: number;
  steps: number;
  bytes: number;
  manifestSha256: string | null;
}

/** The exports of a clinic as its page tells them. */
export const exportsAt = async (caller: Caller, slug: string): Promise<Shown[]> =>
  expecting(200, await caller.get<{ exports: Shown[] }>(`/c/${slug}/settings/exports`)).exports;

/** Asks for an export, waits until the queue has made it, and makes a link to it. */
export async function exportOver(owner: Caller, slug: string) {
  const base = `/c/${slug}/settings/exports`;
  const { id } = expecting(201, await owner.post<{ id: string }>(base));
  const [made] = await eventually(async () => {
    const found = (await exportsAt(owner, slug)).find((one) => one.id === id)!;
    if (found.state === "failed") throw new Error("the export could not be made");
    return found.state === "made" ? [found] : [];
  });
  const { url } = expecting(201, await owner.post<{ url: string }>(`${base}/${id}/links`));
  return { ...made!, path: new URL(url).pathname, secret: url.split("/").at(-1)! };
}
