import { dayAfter, weekdayOf } from "@/core/time.ts";
import { type Look, queryOf } from "@/domain/scheduling/mod.ts";

/** Where a look at the calendar stands; today's where no day is named. */
export function placeOf(slug: string, look: Look, day?: string, search?: string): string {
  const query = new URLSearchParams(queryOf(look));
  if (day) query.set("day", day);
  if (search) query.set("search", search);
  return `/c/${slug}/agenda?${query}`;
}

/** The Monday on or before a day. */
export const mondayOf = (day: string): string => dayAfter(day, 1 - weekdayOf(day));

/** Whole weeks around a day's month: the first of their days, and how many they are. */
export function monthAround(day: string): { from: string; days: number } {
  const from = mondayOf(`${day.slice(0, 8)}01`);
  const last = dayAfter(monthAfter(day, 1).slice(0, 8) + "01", -1);
  const days = 7 * Math.ceil((Temporal.PlainDate.from(from).until(last).days + 1) / 7);
  return { from, days };
}

/** The same day some months later, or the month's last where it has none. */
export const monthAfter = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months }).toString();

/** The days that a look shows around one of them. */
export function spanOf({ view }: Look, day: string): { from: string; days: number } {
  if (view === "month") return monthAround(day);
  if (view === "week") return { from: mondayOf(day), days: 7 };
  return { from: day, days: view === "list" ? 7 : 1 };
}

/** One such span earlier or later. */
export function stepFrom({ view }: Look, day: string, direction: 1 | -1): string {
  if (view === "month") return monthAfter(day, direction);
  return dayAfter(day, direction * (view === "day" ? 1 : 7));
}
