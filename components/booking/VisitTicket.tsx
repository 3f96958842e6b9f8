import type { ComponentChildren } from "preact";
import { dayInWords } from "@/core/dates.ts";
import { languageTag } from "@/core/text.ts";
import { clockIn, dayIn } from "@/core/time.ts";
import type { GuestVisit } from "@/domain/scheduling/booking/booking.ts";
import { whatIn } from "@/domain/scheduling/booking/booking.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  timeZone: string;
  /** The visitor's time zone, where it is known. */
  yours: string | null;
  visit: GuestVisit;
  /** What can be done about it. */
  children?: ComponentChildren;
}

/** A visit as a ticket: the day, the time on the clinic's clock and on one's own, what and with whom. */
export function VisitTicket({ t, timeZone, yours, visit, children }: Props) {
  const day = dayIn(timeZone, visit.startsAt);
  const own = yours && yours !== timeZone ? yours : null;
  const { name, address } = visit.place;
  return (
    <div class="ticket">
      <span class="when">
        <span>{part(t, day, { month: "short" })}</span>
        <b>{Number(day.slice(8))}</b>
        <span>{part(t, day, { weekday: "short" })}</span>
      </span>
      <span class="what">
        <b>
          <span class="visually-hidden">{dayInWords(t.locale, "fullDay", day)},</span>
          <bdi dir="ltr">{clockIn(timeZone, visit.startsAt)}–{clockIn(timeZone, visit.endsAt)}</bdi>
        </b>
        <span>
          <bdi>{whatIn(visit, t.locale)}</bdi>
        </span>
        {visit.practitioner && (
          <small>
            <bdi>{visit.practitioner.name}</bdi>
          </small>
        )}
        <small>
          <bdi>{address ?? name}</bdi>
        </small>
        {own && (
          <small>
            {t("booking.inYourZone", {
              time: `${dayInWords(t.locale, "weekday", dayIn(own, visit.startsAt))} ${
                clockIn(own, visit.startsAt)
              }`,
              zone: own,
            })}
          </small>
        )}
      </span>
      {children && <footer>{children}</footer>}
    </div>
  );
}

const part = (t: T, day: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(languageTag(t.locale), { ...options, timeZone: "UTC" }).format(
    new Date(`${day}T00:00Z`),
  );
