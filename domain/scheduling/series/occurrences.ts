import { dayAfter, weekdayOf } from "@/core/time.ts";

/** How visits come again: every so many weeks, on these weekdays (1 is Monday), so many times in all. */
export interface Rule {
  everyWeeks: number;
  weekdays: number[];
  times: number;
}

/**
 * The wall clocks of a row of visits, the first of them as it is, always at the same time of day. Weeks begin on Monday;
 * of the first week only what comes after the first visit counts.
 */
export function occurrencesOf(first: string, { everyWeeks, weekdays, times }: Rule): string[] {
  const [day, clock] = [first.slice(0, 10), first.slice(10)];
  const monday = dayAfter(day, 1 - weekdayOf(day));
  const wanted = [...new Set(weekdays)].sort();
  const found = [first];
  for (let week = 0; found.length < times; week += everyWeeks) {
    for (const weekday of wanted) {
      const next = dayAfter(monday, week * 7 + weekday - 1);
      if (next > day && found.length < times) found.push(`${next}${clock}`);
    }
  }
  return found;
}
