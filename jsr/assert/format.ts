import { inspect } from "node:util";

/** A value as an assertion's message shows it. */
export function format(value: unknown): string {
  return inspect(value, { depth: 8, sorted: true, maxArrayLength: 100 });
}
