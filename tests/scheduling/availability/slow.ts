import type { DayHours, Hours, Schedule } from "@/domain/scheduling/availability/open.ts";
import type { Busy, Part } from "@/domain/scheduling/availability/starts.ts";

const minute = 60_000;

/** What somebody is asked: every minute is looked at by itself, with the calendar of the platform. Slow and obvious. */
export interface Question {
  timeZone: string;
  day: string;
  days: number;
  step: number;
  schedules: Schedule[];
  busy: Busy[];
  part: Part;
}

export function slowSlots({ timeZone, day, days, step, schedules, busy, part }: Question): number[] {
  const first = Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds / minute;
  const last = Temporal.PlainDate.from(day).add({ days }).toZonedDateTime(timeZone).epochMilliseconds /
    minute;
  const isOpen = (at: number) =>
    at >= first && at < last && schedules.every((one) => opens(timeZone, one, at));
  const slots: number[] = [];
  for (let start = first - 2 * 1_440; start < last + 2 * 1_440; start++) {
    const { hour, minute: past } = zoned(timeZone, start);
    if ((hour * 60 + past) % step !== 0) continue;
    const [from, until] = [start + part.from, start + part.until];
    let fits = true;
    for (let at = from; fits && at < until; at++) fits = isOpen(at);
    if (fits && busy.every((other) => apart(from, until, part, other))) slots.push(start);
  }
  return slots;
}

const zoned = (timeZone: string, at: number) =>
  Temporal.Instant.fromEpochMilliseconds(at * minute).toZonedDateTimeISO(timeZone);

function opens(timeZone: string, { weekly, days }: Schedule, at: number): boolean {
  const wall = zoned(timeZone, at);
  const date = wall.toPlainDate().toString();
  const otherwise: DayHours | undefined = days.find(({ day }) => day === date);
  const hours: Hours[] = otherwise?.hours ?? weekly.filter(({ weekday }) => weekday === wall.dayOfWeek);
  const clock = `${String(wall.hour).padStart(2, "0")}:${String(wall.minute).padStart(2, "0")}`;
  return hours.some(({ opens, closes }) => opens <= clock && clock < closes);
}

/** Neither with its own room reaches into the other. */
const apart = (from: number, until: number, { before, after }: Part, other: Busy): boolean =>
  (until <= other.from - other.before || from >= other.until + other.after) &&
  (until + after <= other.from || from - before >= other.until);
