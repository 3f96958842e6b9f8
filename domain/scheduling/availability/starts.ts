import { shared, type Stretch, together, without } from "./stretch.ts";

/** A time that somebody or something is kept for, with what it takes before and after it; all in minutes. */
export interface Busy {
  from: number;
  until: number;
  before: number;
  after: number;
}

/** What a visit takes of one person or thing: from and until which minute of it, and how much room around that. */
export interface Part {
  from: number;
  until: number;
  before: number;
  after: number;
}

/**
 * When a visit may start, as far as one person or thing goes that is at work in `open`: it is wholly inside, and between it
 * and each other visit is the room that either of the two asks for.
 */
export function startsFor(
  open: readonly Stretch[],
  busy: Busy[],
  { from, until, before, after }: Part,
): Stretch[] {
  const around = together(busy.map((one): Stretch => [one.from - one.before, one.until + one.after]));
  const fit = begins(without(open, around), from, until);
  if (before === 0 && after === 0) return fit;
  const kept = together(
    busy.map((one): Stretch => [one.from - after - until + 1, one.until + before - from]),
  );
  return without(fit, kept);
}

/** When something may start that lies in a stretch from one minute of it until another. */
const begins = (free: readonly Stretch[], from: number, until: number): Stretch[] =>
  free.flatMap(([begin, end]): Stretch[] => {
    const [first, last] = [begin - from, end - until];
    return first <= last ? [[first, last + 1]] : [];
  });

/** When a visit may start that needs one of each group of people or things: each group is what its members allow. */
export function startsOfAll(groups: readonly (readonly Stretch[])[][]): Stretch[] {
  const [first = [], ...others] = groups.map((members) => together(members.flat()));
  return others.reduce<Stretch[]>((starts, group) => shared(starts, group), first);
}
