import { shared, type Stretch } from "./stretch.ts";
import type { Wall } from "./wall.ts";

/** Between which minutes a visit may start: not before there is notice enough, nor beyond the horizon. */
export const bounds = (
  now: number,
  notice: number,
  horizon: number,
): Stretch => [now + notice, now + horizon];

/**
 * The starts among those allowed that stand on the grid of the wall clock (with a step of 15, at :00, :15, :30 and :45),
 * in order, in minutes since 1970.
 */
export function onGrid(walls: Wall[], starts: readonly Stretch[], step: number): number[] {
  const slots: number[] = [];
  for (const { from, until, ahead } of walls) {
    for (const [begin, end] of shared(starts, [[from, until]])) {
      const off = (begin + ahead) % step;
      for (let at = off === 0 ? begin : begin + step - off; at < end; at += step) slots.push(at);
    }
  }
  return slots;
}
