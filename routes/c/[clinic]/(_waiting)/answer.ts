import { rfc3339In } from "@/core/time.ts";
import type { Entry, Gap, Offer } from "@/domain/scheduling/mod.ts";

/** A wish as data callers receive it: instants in the clinic's offset. */
export const entryAnswer = (timeZone: string, { askedAt, later, ...entry }: Entry) => ({
  ...entry,
  askedAt: rfc3339In(timeZone, askedAt),
  later: later && { ...later, startsAt: rfc3339In(timeZone, later.startsAt) },
});

/** A gap as data callers receive it. */
export const gapAnswer = (timeZone: string, { startsAt, endsAt, ...gap }: Gap) => ({
  ...gap,
  startsAt: rfc3339In(timeZone, startsAt),
  endsAt: rfc3339In(timeZone, endsAt),
});

/** An offer as data callers receive it. */
export function offerAnswer(timeZone: string, offer: Offer) {
  const at = (instant: Date | null) => instant && rfc3339In(timeZone, instant);
  const { madeAt, sentAt, openedAt, answeredAt, until, ...said } = offer;
  return {
    ...said,
    madeAt: at(madeAt),
    sentAt: at(sentAt),
    openedAt: at(openedAt),
    answeredAt: at(answeredAt),
    until: at(until),
  };
}
