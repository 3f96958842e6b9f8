import { dayAfter, dayIn, isDay } from "@/core/time.ts";
import type { Slot } from "@/domain/scheduling/mod.ts";

/** A month of free times, and the day in it that is looked at. */
export interface Month {
  /** yyyy-mm */
  month: string;
  today: string;
  free: Set<string>;
  chosen: string | null;
  starts: Date[];
  before: string | null;
  after: string | null;
}

/** From which day on to ask for free times, and for how many: the rest of the month that a day is in. */
export function daysToAsk(
  timeZone: string,
  said: string | null,
  horizonDays: number,
): { day: string; days: number } | null {
  const today = dayIn(timeZone);
  const wanted = said && isDay(said) && said > today ? said : today;
  const last = dayAfter(today, horizonDays);
  const begins = `${wanted.slice(0, 7)}-01`;
  const day = begins > today ? begins : today;
  let days = 1;
  while (days < 31 && dayAfter(day, days).slice(0, 7) === day.slice(0, 7)) days++;
  return day > last ? null : { day, days };
}

/** The month as it is drawn: the day that was asked for, or the first on which something is free. */
export function monthOf(timeZone: string, said: string | null, horizonDays: number, slots: Slot[]): Month {
  const today = dayIn(timeZone);
  const wanted = said && isDay(said) && said > today ? said : today;
  const month = wanted.slice(0, 7);
  const byDay = Map.groupBy(slots, ({ startsAt }) => dayIn(timeZone, startsAt));
  const days = [...byDay.keys()].sort();
  const chosen = byDay.has(wanted) ? wanted : days.find((day) => day >= wanted) ?? days[0] ?? null;
  const next = `${nextMonth(month)}-01`;
  return {
    month,
    today,
    free: new Set(days),
    chosen,
    starts: (byDay.get(chosen ?? "") ?? []).map(({ startsAt }) => startsAt),
    before: month > today.slice(0, 7) ? dayAfter(`${month}-01`, -1) : null,
    after: next <= dayAfter(today, horizonDays) ? next : null,
  };
}

const nextMonth = (month: string) => dayAfter(`${month}-28`, 7).slice(0, 7);
