import { rfc3339In } from "@/core/time.ts";
import type { Session } from "@/domain/scheduling/mod.ts";

/** A session as data callers receive it: instants in the clinic's offset. */
export function sessionAnswer(timeZone: string, { startsAt, endsAt, cancelledAt, ...session }: Session) {
  return {
    ...session,
    startsAt: rfc3339In(timeZone, startsAt),
    endsAt: rfc3339In(timeZone, endsAt),
    cancelledAt: cancelledAt && rfc3339In(timeZone, cancelledAt),
  };
}
