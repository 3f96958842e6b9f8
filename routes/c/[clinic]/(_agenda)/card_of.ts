import { clockIn } from "@/core/time.ts";
import {
  type Appointment,
  clockRead,
  type Gathering,
  minutesOf,
  nameShown,
} from "@/domain/scheduling/mod.ts";
import type { Card } from "@/components/scheduling/calendar/grid.ts";
import { lengthOnGrid } from "@/components/scheduling/calendar/stretches.ts";
import type { Tone } from "@/components/ui/Badge.tsx";
import type { T } from "@/texts/mod.ts";
import type { Calendar } from "./calendar_of.ts";

const tones: Tone[] = ["accent", "info", "good", "warn", "plum", "bad"];
const movable = new Set(["requested", "scheduled", "confirmed"]);

/** Writes a wall clock as the clinic reads it. */
export const readerOf = ({ settings }: Calendar, t: T) => (clock: string): string =>
  clockRead(settings.timeFormat, clock, [t("calendar.am"), t("calendar.pm")]);

/** Makes cards of visits, coloured as the calendar says. */
export function cardsOf(calendar: Calendar, t: T, { withPeople = false } = {}) {
  const { slug, timeZone, alerts, practitioners, mayBook } = calendar;
  const colour = calendar.look.colour ?? calendar.settings.colourBy;
  const read = readerOf(calendar, t);
  const toneOf = new Map(practitioners.map(({ id, tone }) => [id, tone as Tone]));
  const tone = ({ practitioner, service }: Appointment): Tone | undefined => {
    if (colour === "practitioner") return toneOf.get(practitioner?.id ?? "");
    return colour === "service" && service ? tones[sumOf(service.id) % tones.length] : undefined;
  };
  return (appointment: Appointment, at?: { lane: number; lanes: number }): Card => {
    const { id, status, patient, practitioner, service, reason, startsAt, endsAt } = appointment;
    const from = clockIn(timeZone, startsAt);
    const minutes = minutesOf(appointment);
    const minute = Number(from.slice(3));
    return {
      id,
      href: `/c/${slug}/appointments/${id}`,
      status,
      who: nameShown(patient.name),
      what: [service?.name, reason].filter(Boolean).join(" · "),
      by: withPeople ? practitioner?.name ?? t("scheduling.unassigned") : undefined,
      alerts: alerts.get(patient.id),
      tone: tone(appointment),
      at: from,
      minutes,
      from: read(from),
      until: read(clockIn(timeZone, endsAt)),
      hour: Number(from.slice(0, 2)),
      minute: minute - minute % 5,
      length: lengthOnGrid(minutes),
      lane: Math.min(at?.lane ?? 0, 5),
      lanes: Math.min(at?.lanes ?? 1, 6),
      movable: mayBook && movable.has(status),
    };
  };
}

/** Makes cards of sessions: what each is, and how full. */
export function groupCardOf(calendar: Calendar, t: T) {
  const { slug, timeZone } = calendar;
  const read = readerOf(calendar, t);
  return (session: Gathering, at?: { lane: number; lanes: number }): Card => {
    const { id, name, practitioner, taken, seats, startsAt, endsAt } = session;
    const from = clockIn(timeZone, startsAt);
    const minutes = minutesOf(session);
    return {
      id,
      href: `/c/${slug}/sessions/${id}`,
      status: "scheduled",
      who: name,
      what: [t("scheduling.seatsTaken", { taken, seats }), practitioner].join(" · "),
      at: from,
      minutes,
      from: read(from),
      until: read(clockIn(timeZone, endsAt)),
      hour: Number(from.slice(0, 2)),
      minute: Number(from.slice(3)) - Number(from.slice(3)) % 5,
      length: lengthOnGrid(minutes),
      lane: Math.min(at?.lane ?? 0, 5),
      lanes: Math.min(at?.lanes ?? 1, 6),
      movable: false,
      group: true,
    };
  };
}

const sumOf = (id: string) => [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
