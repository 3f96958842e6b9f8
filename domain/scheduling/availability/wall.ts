import { keptAt } from "@/core/offset.ts";
import type { Stretch } from "./stretch.ts";

/** A stretch in which a wall clock keeps one distance from UTC; all in minutes. */
export interface Wall {
  from: number;
  until: number;
  /** How far the wall clock is ahead. */
  ahead: number;
}

const minute = 60_000;
const perDay = 1_440;

/** How a zone's wall clock runs over some days, the first of them as yyyy-mm-dd. */
export function wallOver(timeZone: string, day: string, days: number): Wall[] {
  const first = dayNumber(day) * perDay;
  const [from, until] = [first - perDay, first + (days + 1) * perDay]; // no clock is a day off
  const walls: Wall[] = [];
  for (let at = from; at < until;) {
    const kept = keptAt(timeZone, at * minute);
    const next = Math.min(until, Math.ceil(kept.until / minute));
    walls.push({ from: at, until: next, ahead: Math.round(kept.offset / minute) });
    at = next;
  }
  return walls;
}

/**
 * When a wall clock stands between two minutes of a day (0 to 1440). A time that the clock skips is never there; one that it
 * shows twice is there twice.
 */
export function standing(walls: Wall[], day: number, opens: number, closes: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { from, until, ahead } of walls) {
    const begins = Math.max(from, day * perDay + opens - ahead);
    const ends = Math.min(until, day * perDay + closes - ahead);
    if (begins < ends) stretches.push([begins, ends]);
  }
  return stretches;
}

/** Days since 1970 began. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00Z`) / minute / perDay;

/** 1 is Monday, as of a day since 1970 began: that was a Thursday. */
export const weekdayOfNumber = (day: number): number => ((day + 3) % 7 + 7) % 7 + 1;

/** hh:mm as minutes of a day; 24:00 is its end. */
export const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
