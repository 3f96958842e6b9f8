import { clockIn, dayIn } from "@/core/time.ts";
import type { Day, DayCard, DayColumn } from "@/components/scheduling/day.ts";
import type { Tone } from "@/components/ui/Badge.tsx";
import type { PatientAlert } from "@/domain/patients/mod.ts";
import { type Appointment, lanesOf, minutesOf } from "@/domain/scheduling/mod.ts";
import type { Practitioner } from "@/domain/tenancy/mod.ts";

interface Given {
  slug: string;
  timeZone: string;
  day: string;
  practitioners: Practitioner[];
  appointments: Appointment[];
  /** What must be seen at once, by patient. */
  alerts: ReadonlyMap<string, PatientAlert[]>;
  /** What the column of visits without a practitioner is called. */
  unassigned: string;
  now: Date;
}

const earliest = 8;
const latest = 20;

/** Lays a day's appointments out: a column per practitioner, and one for those without if there are any. */
export function dayOf(
  { slug, timeZone, day, practitioners, appointments, alerts, unassigned, now }: Given,
): Day {
  const byColumn = Map.groupBy(appointments, ({ practitioner }) => practitioner?.id ?? "");
  const known = new Set(practitioners.map(({ id }) => id));
  // Somebody who has left still has the visits they had.
  const others = appointments.flatMap(({ practitioner }) =>
    practitioner && !known.has(practitioner.id) ? [practitioner] : []
  );
  const people: { id: string; name: string; tone?: string }[] = [
    ...practitioners,
    ...new Map(others.map((other) => [other.id, other])).values(),
    ...(byColumn.has("") ? [{ id: "", name: unassigned }] : []),
  ];
  const columns = people.map(({ id, name, tone }): DayColumn => {
    const own = byColumn.get(id) ?? [];
    const lanes = lanesOf(own);
    const cards = own.map((appointment) => ({
      ...cardOf(slug, timeZone, appointment, lanes.get(appointment.id)!),
      alerts: alerts.get(appointment.patient.id),
    }));
    return { id, name, tone: tone as Tone | undefined, cards };
  });
  const cards = columns.flatMap(({ cards }) => cards);
  const fromHour = Math.min(earliest, ...cards.map(({ hour }) => hour));
  const untilHour = Math.max(
    latest,
    ...cards.map(({ hour, minute, length }) => Math.ceil((hour * 60 + minute + length) / 60)),
  );
  return {
    columns,
    fromHour,
    hours: Math.min(untilHour, 24) - fromHour,
    now: nowOn(timeZone, day, now, fromHour, untilHour),
  };
}

function cardOf(
  slug: string,
  timeZone: string,
  appointment: Appointment,
  at: { lane: number; lanes: number },
): DayCard {
  const { id, status, patient, service, reason, startsAt, endsAt } = appointment;
  const from = clockIn(timeZone, startsAt);
  const [hour, minute] = from.split(":").map(Number);
  return {
    id,
    href: `/c/${slug}/appointments/${id}`,
    status,
    who: patient.name,
    what: [service?.name, reason].filter(Boolean).join(" · "),
    from,
    until: clockIn(timeZone, endsAt),
    hour,
    minute: Math.floor(minute / 5) * 5,
    length: lengthOnGrid(minutesOf(appointment)),
    ...at,
  };
}

/** The stylesheet knows lengths by five minutes up to four hours, then by a quarter of an hour. */
const lengthOnGrid = (minutes: number) =>
  minutes <= 240 ? Math.max(5, Math.round(minutes / 5) * 5) : Math.round(minutes / 15) * 15;

function nowOn(timeZone: string, day: string, now: Date, fromHour: number, untilHour: number): Day["now"] {
  if (dayIn(timeZone, now) !== day) return undefined;
  const clock = clockIn(timeZone, now);
  const [hour, minute] = clock.split(":").map(Number);
  if (hour < fromHour || hour >= untilHour) return undefined;
  return { clock, hour, minute: Math.floor(minute / 5) * 5 };
}
