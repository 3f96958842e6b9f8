import { type ComponentChildren, h, type VNode } from "preact";
import { current } from "./drawing.ts";
import { InIsland } from "./in_island.ts";
import { marked } from "./marker.ts";

/** Stands for a slot among the properties sent to the browser. */
export class SlotRef {
  constructor(readonly id: number) {}
}

/** Draws what an island was given, outside of that island again. */
export function Slot({ id, children }: { id: number; children?: ComponentChildren }): VNode {
  current!.slots[id] = undefined;
  return h(
    InIsland.Provider,
    { value: false },
    h(Enter, null),
    marked("slot", `${id}`, children),
    h(Leave, null),
  ) as VNode;
}

/** Opens a region whose keys are sent. */
export function Enter(): null {
  current!.depth++;
  return null;
}

/** Closes it. */
export function Leave(): null {
  current!.depth--;
  return null;
}
