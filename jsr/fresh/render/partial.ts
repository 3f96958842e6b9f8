import { Fragment, h, type VNode } from "preact";
import { useContext } from "preact/hooks";
import type { PartialProps } from "../shared/partial.ts";
import { current } from "./drawing.ts";
import { InIsland } from "./in_island.ts";
import { keyText, marked } from "./marker.ts";
import { Enter, Leave } from "./slot.ts";

/** Draws a `<Partial>` between markers. */
export function MarkedPartial({ name, mode, id, children }: PartialProps & { id: unknown }): VNode {
  if (useContext(InIsland)) {
    throw new Error("<Partial> components cannot be used inside islands.");
  }
  const { partials } = current!;
  if (partials.has(name)) {
    throw new Error(`Rendered response contains duplicate partial name: "${name}"`);
  }
  partials.add(name);
  const region = h(Fragment, null, h(Enter, null), children, h(Leave, null));
  return marked("partial", `${keyText(name)}:${mode ?? "replace"}:${keyText(id)}`, region);
}
