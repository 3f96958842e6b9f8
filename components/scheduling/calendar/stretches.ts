import type { Hours } from "@/domain/scheduling/availability/open.ts";

/** A stretch of a day in minutes since its midnight, `until` not included. */
export type Stretch = readonly [from: number, until: number];

const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** What hours are, in minutes. */
export const stretchesOf = (hours: Hours[]): Stretch[] =>
  hours.map(({ opens, closes }) => [minuteOf(opens), minuteOf(closes)]);

/** What of `whole` none of the stretches covers; they are in order. */
export function without([from, until]: Stretch, stretches: Stretch[]): Stretch[] {
  const left: Stretch[] = [];
  let since = from;
  for (const [begins, ends] of stretches) {
    if (begins > since) left.push([since, Math.min(begins, until)]);
    since = Math.max(since, ends);
  }
  if (since < until) left.push([since, until]);
  return left.filter(([begins, ends]) => ends > begins);
}

/** What both cover. */
export const both = (one: Stretch[], other: Stretch[]): Stretch[] =>
  one.flatMap(([from, until]) =>
    other.map(([begins, ends]): Stretch => [Math.max(from, begins), Math.min(until, ends)])
  ).filter(([from, until]) => until > from);

/** The stylesheet knows lengths by five minutes up to four hours, then by a quarter of an hour up to twelve. */
export const lengthOnGrid = (minutes: number): number =>
  minutes <= 240 ? Math.max(5, Math.round(minutes / 5) * 5) : Math.min(720, Math.round(minutes / 15) * 15);

/** A stretch in pieces that the stylesheet knows, each as hour, minute and length. */
export function piecesOf([from, until]: Stretch): { hour: number; minute: number; length: number }[] {
  const pieces = [];
  let at = Math.floor(from / 5) * 5;
  while (at < until) {
    const left = until - at;
    const length = left > 240 ? Math.min(720, Math.floor(left / 15) * 15) : Math.ceil(left / 5) * 5;
    pieces.push({ hour: Math.floor(at / 60), minute: at % 60, length });
    at += length;
  }
  return pieces;
}
