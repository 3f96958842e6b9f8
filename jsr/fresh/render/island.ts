import { type ComponentChildren, type ComponentType, h, isValidElement, type VNode } from "preact";
import { useContext } from "preact/hooks";
import { Signal } from "@preact/signals";
import { asPlain, current } from "./drawing.ts";
import { InIsland } from "./in_island.ts";
import { keyText, marked } from "./marker.ts";
import { Slot, SlotRef } from "./slot.ts";

interface Props {
  type: ComponentType;
  props: Record<string, unknown>;
  id: unknown;
}

/** Draws an island between markers and keeps its properties for the browser. */
export function Island({ type, props, id }: Props): VNode {
  if (useContext(InIsland)) return asPlain(h(type, props) as VNode);
  const drawing = current!;
  drawing.islands.add(type);
  const sent: Record<string, unknown> = {}, local: Record<string, unknown> = {};
  const index = drawing.props.push(sent) - 1;
  for (const name in props) {
    const value = props[name];
    if (isSlot(name, value)) {
      const slot = drawing.slots.push(value as ComponentChildren) - 1;
      sent[name] = new SlotRef(slot);
      local[name] = h(Slot, { id: slot }, value as ComponentChildren);
    } else sent[name] = local[name] = value;
  }
  const { name } = drawing.build.islands.get(type)!;
  const island = asPlain(h(type, local) as VNode);
  return h(
    InIsland.Provider,
    { value: true },
    marked("island", `${name}:${index}:${keyText(id)}`, island),
  ) as VNode;
}

function isSlot(name: string, value: unknown): boolean {
  return name === "children" ? value != null && typeof value !== "function" : holdsElement(value);
}

function holdsElement(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsElement);
  return isValidElement(value) && !(value instanceof Signal);
}
