/** Numbers that look random and are the same every time, from a seed. */
export function chanceFrom(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    /** True this often. */
    hits: (share: number) => next() < share,
    /** A whole number from 0 to below `count`. */
    below: (count: number) => Math.floor(next() * count),
    /** One of the given. */
    one: <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)],
  };
}
export type Chance = ReturnType<typeof chanceFrom>;
