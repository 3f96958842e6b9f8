/** A stretch of time in which a zone keeps one distance from UTC; all in milliseconds. */
export interface Stretch {
  from: number;
  until: number;
  offset: number;
}

const known = new Map<string, Stretch[]>();

/**
 * How far a zone's wall clock is ahead of UTC at an instant, both in milliseconds. A zone changes its clock twice a year
 * at most, so after the first question for a stretch the answer is arithmetic.
 */
export const offsetAt = (timeZone: string, instant: number): number => keptAt(timeZone, instant).offset;

/** The stretch around an instant in which a zone keeps one distance from UTC; all in milliseconds. */
export function keptAt(timeZone: string, instant: number): Stretch {
  const stretches = known.get(timeZone) ?? [];
  const stretch = stretches.find(({ from, until }) => instant >= from && instant < until);
  if (stretch) return stretch;
  const found = stretchAt(timeZone, instant);
  known.set(timeZone, [found, ...stretches]);
  return found;
}

function stretchAt(timeZone: string, instant: number): Stretch {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  // "previous" looks strictly before, so the instant of a change itself is asked for from just after it.
  const from = zoned.add({ milliseconds: 1 }).getTimeZoneTransition("previous")?.epochMilliseconds ??
    -Infinity;
  const until = zoned.getTimeZoneTransition("next")?.epochMilliseconds ?? Infinity;
  return { from, until, offset: zoned.offsetNanoseconds / 1e6 };
}
