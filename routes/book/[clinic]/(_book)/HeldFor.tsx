import { clockIn } from "@/core/time.ts";
import type { Booking } from "@/domain/scheduling/mod.ts";
import HoldClock from "@/islands/booking/HoldClock.tsx";
import type { T } from "@/texts/mod.ts";

/** Until when a time is held: in words, and counting down where there is script. */
export function HeldFor(
  { t, timeZone, booking: { heldUntil } }: { t: T; timeZone: string; booking: Booking },
) {
  return heldUntil && (
    <HoldClock
      until={+heldUntil}
      still={t("booking.heldUntil", { clock: clockIn(timeZone, heldUntil) })}
      counting={t.sentences["booking.heldFor"]}
      over={t("booking.ranOut")}
    />
  );
}
