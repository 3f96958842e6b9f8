/** A stretch of time, from one minute until before another; minutes since 1970 began (UTC). */
export type Stretch = readonly [from: number, until: number];

/** All that any of some stretches covers: in order, apart from each other, none of it empty. */
export function together(stretches: Stretch[]): Stretch[] {
  const sorted = isOrdered(stretches) ? stretches : [...stretches].sort(([a], [b]) => a - b);
  const whole: [number, number][] = [];
  for (const [from, until] of sorted) {
    if (from >= until) continue;
    const last = whole.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], until);
    else whole.push([from, until]);
  }
  return whole;
}

/** What two coverings share. Both are as `together` makes them. */
export function shared(one: readonly Stretch[], other: readonly Stretch[]): Stretch[] {
  const both: Stretch[] = [];
  for (let a = 0, b = 0; a < one.length && b < other.length;) {
    const from = Math.max(one[a][0], other[b][0]);
    const until = Math.min(one[a][1], other[b][1]);
    if (from < until) both.push([from, until]);
    if (one[a][1] < other[b][1]) a++;
    else b++;
  }
  return both;
}

/** What one covering has beside another. Both are as `together` makes them. */
export function without(one: readonly Stretch[], other: readonly Stretch[]): Stretch[] {
  const rest: Stretch[] = [];
  let b = 0;
  for (const [from, until] of one) {
    let at = from;
    while (b < other.length && other[b][1] <= at) b++;
    for (let next = b; next < other.length && other[next][0] < until; next++) {
      if (other[next][0] > at) rest.push([at, other[next][0]]);
      at = Math.max(at, other[next][1]);
    }
    if (at < until) rest.push([at, until]);
  }
  return rest;
}

const isOrdered = (stretches: Stretch[]): boolean => {
  for (let at = 1; at < stretches.length; at++) if (stretches[at][0] < stretches[at - 1][0]) return false;
  return true;
};
