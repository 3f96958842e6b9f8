import type { ComponentChildren } from "preact";
import { Button } from "@/components/ui/Button.tsx";
import type { Booking } from "@/domain/scheduling/booking/booking.ts";
import type { T } from "@/texts/mod.ts";
import { VisitTicket } from "./VisitTicket.tsx";

interface Props {
  t: T;
  timeZone: string;
  yours: string | null;
  booking: Booking;
  actionOf: (deed: string) => string;
  /** How long it is still held. */
  clock: ComponentChildren;
}

/** The time that is held, until when, and the ways to keep it longer or give it back. */
export function HeldTime({ t, timeZone, yours, booking, actionOf, clock }: Props) {
  const { renewed } = booking;
  return (
    <div class="stack" data-gap="3">
      <VisitTicket t={t} timeZone={timeZone} yours={yours} visit={booking.visit} />
      <p class="soft">{clock}</p>
      <form method="post" class="row">
        <Button type="submit" size="small" formaction={actionOf("release")}>{t("booking.giveBack")}</Button>
        {!renewed && (
          <Button type="submit" size="small" kind="quiet" formaction={actionOf("renewal")}>
            {t("booking.keepLonger")}
          </Button>
        )}
      </form>
    </div>
  );
}
