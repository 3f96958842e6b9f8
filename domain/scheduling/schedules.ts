import { allow, type Scope } from "@/core/scope.ts";
import { dayAfter } from "@/core/time.ts";
import type { DayHours, Schedule, WeeklyHours } from "./availability/open.ts";

export interface Weekly extends WeeklyHours {
  practitionerId: string | null;
}

export interface ScheduledDay {
  practitionerId: string | null;
  day: string;
  opens: string | null;
  closes: string | null;
}

/** When a place is open over some days, and those who treat there. One without weekly hours keeps the place's. */
export interface Schedules {
  place: Schedule;
  /** What is a practitioner's own; null for one who keeps the place's hours. */
  own(practitionerId: string): Schedule | null;
}

/** The schedules of a place over some days, the first of them as yyyy-mm-dd. */
export async function schedulesOf(
  scope: Scope,
  locationId: string,
  day: string,
  days: number,
): Promise<Schedules> {
  allow(scope, "schedule.read");
  const { sql, clinicId } = scope;
  const [weekly, otherwise] = await Promise.all([
    sql<Weekly[]>`
    select practitioner_id as "practitionerId", weekday, to_char(opens, 'HH24:MI') as opens,
           to_char(closes, 'HH24:MI') as closes
      from weekly_hours where clinic_id = ${clinicId} and location_id = ${locationId} order by weekday, opens`,
    sql<ScheduledDay[]>`
    select practitioner_id as "practitionerId", day, to_char(opens, 'HH24:MI') as opens,
           to_char(closes, 'HH24:MI') as closes
      from schedule_days
     where clinic_id = ${clinicId} and location_id = ${locationId} and withdrawn_at is null
       and day >= ${day} and day < ${dayAfter(day, days)}
     order by day, opens`,
  ]);
  return schedulesFrom(weekly, otherwise);
}

/** The schedules that hours through the week and days that are otherwise make, both in the order of their beginnings. */
export function schedulesFrom(weekly: Weekly[], otherwise: ScheduledDay[]): Schedules {
  const scheduleOf = (who: string | null): Schedule => ({
    weekly: weekly.filter(({ practitionerId }) => practitionerId === who),
    days: byDay(otherwise.filter(({ practitionerId }) => practitionerId === who)),
  });
  const place = scheduleOf(null);
  return {
    place,
    own(practitionerId) {
      const own = scheduleOf(practitionerId);
      if (own.weekly.length > 0) return own;
      return own.days.length > 0 ? { weekly: place.weekly, days: unless(place.days, own.days) } : null;
    },
  };
}

/** Days of the first kind, where none of the second says otherwise. */
const unless = (days: DayHours[], otherwise: DayHours[]): DayHours[] => [
  ...days.filter(({ day }) => !otherwise.some((one) => one.day === day)),
  ...otherwise,
];

function byDay(rows: ScheduledDay[]): DayHours[] {
  const days = new Map<string, DayHours>();
  for (const { day, opens, closes } of rows) {
    const one = days.get(day) ?? { day, hours: [] };
    if (opens && closes) one.hours.push({ opens, closes });
    days.set(day, one);
  }
  return [...days.values()];
}
