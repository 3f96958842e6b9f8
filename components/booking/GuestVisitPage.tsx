import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { Status } from "@/components/ui/Status.tsx";
import type { PublicClinic } from "@/domain/scheduling/booking/public_clinic.ts";
import type { LinkedVisit } from "@/domain/scheduling/booking/visit_link.ts";
import type { T } from "@/texts/mod.ts";
import { VisitTicket } from "./VisitTicket.tsx";

interface Props {
  t: T;
  clinic: PublicClinic;
  yours: string | null;
  linked: LinkedVisit;
  /** Just booked. */
  fresh: boolean;
  hrefOf: (deed: string) => string;
  bookHref: string;
  waitHref: string;
}

/** A visit, how it stands, and what whoever booked it can still do about it. */
export function GuestVisitPage({ t, clinic, yours, linked, fresh, hrefOf, bookHref, waitHref }: Props) {
  const { visit, purpose, open } = linked;
  const { status } = visit;
  const changeable = open && ["requested", "scheduled", "confirmed"].includes(status);
  const managed = changeable && purpose === "manage";
  const phone = visit.place.phone;
  return (
    <>
      {fresh && changeable && (
        <Alert
          tone="good"
          title={t(status === "requested" ? "booking.done_requested" : "booking.done_scheduled")}
          live
        >
          {t(status === "requested" ? "booking.doneText_requested" : "booking.doneText_scheduled")}
        </Alert>
      )}
      <div class="row">
        <h1 class="grow">{t("booking.yourVisit")}</h1>
        <Status status={status} label={t(`booking.status_${status === "held" ? "requested" : status}`)} />
      </div>
      <VisitTicket t={t} timeZone={clinic.timeZone} yours={yours} visit={visit}>
        {managed && (
          <>
            <a href={hrefOf("visit.ics")} download>
              <Icon name="calendar-plus" /> {t("booking.addToCalendar")}
            </a>
            {visit.calendarId && (
              <a href={hrefOf("reschedule")}>
                <Icon name="calendar-clock" /> {t("booking.move")}
              </a>
            )}
            <a href={hrefOf("cancellation")}>
              <Icon name="calendar-x" /> {t("booking.cancel")}
            </a>
          </>
        )}
      </VisitTicket>
      {open && status === "scheduled" && (
        <form method="post" action={hrefOf("confirmation")}>
          <Button type="submit" kind="primary" size="large" wide>
            <Icon name="check" />
            {t("booking.comes")}
          </Button>
        </form>
      )}
      {!changeable && (
        <p class="soft">
          {phone ? t("booking.noMore", { phone: `\u2066${phone}\u2069` }) : t("booking.noMoreBare")}
        </p>
      )}
      <div class="row">
        <Button href={bookHref}>{t("booking.bookAnother")}</Button>
        <Button href={waitHref} kind="quiet">{t("booking.tellMe")}</Button>
      </div>
    </>
  );
}
