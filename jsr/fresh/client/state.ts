import type { ComponentType } from "preact";
import { computed, signal } from "@preact/signals";
import { parse } from "devalue";
import type { ClientState } from "../render/tail.ts";
import { STATE_ID } from "../shared/names.ts";

/** Properties of the islands of one document, in their order. */
export type IslandProps = Record<string, unknown>[];

/** Stands for children that the server drew. */
export class SlotRef {
  constructor(readonly id: number) {}
}

const islands = new Map<string, ComponentType>();

/** The component of an island that `readState` has loaded. */
export function islandNamed(name: string): ComponentType {
  return islands.get(name)!;
}

/** Loads the islands of a document and revives their properties. */
export async function readState(doc: Document): Promise<IslandProps> {
  // Page content may carry the same id, but only further up.
  const script = [...doc.querySelectorAll(`script#${STATE_ID}`)].at(-1);
  if (!script) return [];
  const state: ClientState = JSON.parse(script.textContent!);
  await Promise.all(state.islands.map(async ({ name, chunk, exportName }) => {
    if (!islands.has(name)) {
      islands.set(name, (await import(chunk))[exportName]);
    }
  }));
  return revive(state.props);
}

/** The inverse of the server's `serialize`. */
export function revive(props: string): IslandProps {
  return parse(props, {
    Signal: ([value]: [unknown]) => signal(value),
    Computed: ([value]: [unknown]) => computed(() => value),
    Slot: ([id]: [number]) => new SlotRef(id),
  });
}
