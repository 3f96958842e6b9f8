import { type ComponentType, h, type VNode } from "preact";
import { asPlain } from "./drawing.ts";
import { keyText, marked } from "./marker.ts";

interface Props {
  type: ComponentType;
  props: Record<string, unknown>;
  id: unknown;
}

/** A keyed component whose key the browser must see, since it will only find its elements. */
export function Keyed({ type, props, id }: Props): VNode {
  return marked("key", keyText(id), asPlain(h(type, props) as VNode));
}
