import { Signal } from "@preact/signals";
import { stringify } from "devalue";
import { SlotRef } from "./slot.ts";

const isComputed = (value: Signal) => Object.getPrototypeOf(value) !== Signal.prototype;

const reducers = {
  Signal: (value: unknown) => value instanceof Signal && !isComputed(value) && [value.peek()],
  Computed: (value: unknown) => value instanceof Signal && isComputed(value) && [value.peek()],
  Slot: (value: unknown) => value instanceof SlotRef && [value.id],
};

/** The islands' properties as text: what is shared or circular stays so; a computed signal becomes constant. */
export function serialize(props: Record<string, unknown>[]): string {
  return stringify(props, reducers);
}

/** JSON that can stand inside a script element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
