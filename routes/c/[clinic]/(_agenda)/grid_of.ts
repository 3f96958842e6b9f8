import { clockIn, dayAfter, dayIn } from "@/core/time.ts";
import { dayInWords } from "@/core/dates.ts";
import { type Appointment, type Gathering, lanesOf, stands } from "@/domain/scheduling/mod.ts";
import type { Column, Grid } from "@/components/scheduling/calendar/grid.ts";
import type { Stretch } from "@/components/scheduling/calendar/stretches.ts";
import type { Tone } from "@/components/ui/Badge.tsx";
import type { T } from "@/texts/mod.ts";
import { absentIn, closedIn, openIn } from "./blocks_of.ts";
import type { Calendar } from "./calendar_of.ts";
import { cardsOf, groupCardOf } from "./card_of.ts";
import { placeOf } from "./place.ts";

interface Lane {
  key: string;
  day: string;
  name: string;
  tone?: Tone;
  href?: string;
  practitionerId?: string;
  visits: Appointment[];
  sessions: Gathering[];
}

/** Lays visits out over the hours: a column for each practitioner, chair or day, and one for those without if there are any. */
export function gridOf(calendar: Calendar, t: T, now: Date): Grid {
  const { timeZone, look } = calendar;
  const today = dayIn(timeZone, now);
  const week = look.view === "week";
  // Whoever sits in a session is drawn with it.
  const whole = { ...calendar, visits: calendar.visits.filter(({ sessionId }) => !sessionId) };
  const lanes = week ? byDay(whole, t) : look.by === "chair" ? byChair(whole, t) : byPractitioner(whole, t);
  const card = cardsOf(calendar, t, { withPeople: (week && !look.practitionerId) || look.by === "chair" });
  const group = groupCardOf(calendar, t);
  const columns = lanes.map(({ visits, sessions, ...lane }): Column => {
    const places = lanesOf([...visits, ...sessions]);
    return {
      ...lane,
      note: t("scheduling.visits", { count: visits.filter(({ status }) => stands(status)).length }),
      today: lane.day === today,
      cards: [
        ...visits.map((visit) => card(visit, places.get(visit.id))),
        ...sessions.map((session) => group(session, places.get(session.id))),
      ],
      blocks: [],
    };
  });
  const open = columns.map((column) => openIn(calendar, column));
  const { fromHour, hours } = hoursOf(open.flat(), columns);
  const withBlocks = columns.map((column, index) => ({
    ...column,
    blocks: [
      ...closedIn(calendar, t, open[index], fromHour, hours),
      ...absentIn(calendar, t, column, fromHour, hours),
    ],
  }));
  return {
    view: week ? "week" : "day",
    columns: withBlocks,
    fromHour,
    hours,
    now: nowIn(timeZone, now, columns, fromHour, hours),
  };
}

function byPractitioner({ practitioners, visits, sessions, day, look }: Calendar, t: T): Lane[] {
  const grouped = Map.groupBy(visits, ({ practitioner }) => practitioner?.id ?? "");
  const known = new Set(practitioners.map(({ id }) => id));
  // Somebody who has left still has the visits they had.
  const others = visits.flatMap(({ practitioner }) =>
    practitioner && !known.has(practitioner.id) ? [practitioner] : []
  );
  const people: { id: string; name: string; tone?: string }[] = [
    ...practitioners.filter(({ id }) => !look.practitionerId || id === look.practitionerId),
    ...new Map(others.map((other) => [other.id, other])).values(),
    ...(grouped.has("") ? [{ id: "", name: t("scheduling.unassigned") }] : []),
  ];
  return people.map(({ id, name, tone }) => ({
    key: id,
    day,
    name,
    tone: tone as Tone | undefined,
    practitionerId: id,
    visits: grouped.get(id) ?? [],
    sessions: sessions.filter(({ whose }) => whose.includes(id)),
  }));
}

function byChair({ resources, chairs, visits, sessions, day }: Calendar, t: T): Lane[] {
  const grouped = Map.groupBy(visits, ({ id }) => chairs.get(id) ?? "");
  const without = grouped.get("");
  return [
    ...resources.map(({ id, name }) => ({
      key: id,
      day,
      name,
      visits: grouped.get(id) ?? [],
      sessions: sessions.filter(({ whose }) => whose.includes(id)),
    })),
    ...(without ? [{ key: "", day, name: t("calendar.noChair"), visits: without, sessions: [] }] : []),
  ];
}

function byDay({ slug, timeZone, look, from, days, visits, sessions }: Calendar, t: T): Lane[] {
  // Where room is scarce, what fell through gives it to what stands.
  const shown = look.status ? visits : visits.filter(({ status }) => stands(status));
  const grouped = Map.groupBy(shown, ({ startsAt }) => dayIn(timeZone, startsAt));
  return Array.from({ length: days }, (_, index) => dayAfter(from, index)).map((day) => ({
    key: day,
    day,
    name: dayInWords(t.locale, "shortDay", day),
    href: placeOf(slug, { ...look, view: "day" }, day),
    practitionerId: look.practitionerId,
    visits: grouped.get(day) ?? [],
    sessions: sessions.filter(({ startsAt, whose }) =>
      dayIn(timeZone, startsAt) === day && (!look.practitionerId || whose.includes(look.practitionerId))
    ),
  }));
}

/** The hours that are shown: an hour around those that are open, and whatever stands outside of them. */
function hoursOf(open: Stretch[], columns: Column[]): { fromHour: number; hours: number } {
  const cards = columns.flatMap(({ cards }) => cards);
  const [opens, closes] = open.length > 0
    ? [Math.min(...open.map(([from]) => from)) - 60, Math.max(...open.map(([, until]) => until)) + 60]
    : [480, 1200];
  const from = Math.floor(Math.min(opens, ...cards.map(({ hour }) => hour * 60)) / 60);
  const until = Math.ceil(
    Math.max(closes, ...cards.map(({ hour, minute, length }) => hour * 60 + minute + length)) / 60,
  );
  const fromHour = Math.min(Math.max(from, 0), 20);
  return { fromHour, hours: Math.max(4, Math.min(until, 24) - fromHour) };
}

function nowIn(timeZone: string, now: Date, columns: Column[], fromHour: number, hours: number): Grid["now"] {
  if (!columns.some(({ today }) => today)) return undefined;
  const clock = clockIn(timeZone, now);
  const [hour, minute] = clock.split(":").map(Number);
  if (hour < fromHour || hour >= fromHour + hours) return undefined;
  return { clock, hour, minute: minute - minute % 5, day: dayIn(timeZone, now) };
}
