import { dayInWords } from "@/core/dates.ts";
import { dayAfter, dayIn } from "@/core/time.ts";
import { stands } from "@/domain/scheduling/mod.ts";
import type { DayLines } from "@/components/scheduling/calendar/VisitLines.tsx";
import type { MonthCell } from "@/components/scheduling/calendar/Month.tsx";
import type { T } from "@/texts/mod.ts";
import type { Calendar } from "./calendar_of.ts";
import { cardsOf } from "./card_of.ts";
import { placeOf } from "./place.ts";

/** More than this on one day, and a week is listed instead of drawn (CAL-05). */
const most = 24;

/** Whether a week is too full for columns. */
export function tooFull({ timeZone, visits }: Calendar): boolean {
  const days = Map.groupBy(visits, ({ startsAt }) => dayIn(timeZone, startsAt));
  return [...days.values()].some(({ length }) => length > most);
}

/** The days that are shown, a line for each visit. */
export function linesOf(calendar: Calendar, t: T): DayLines[] {
  const { timeZone, from, days, visits } = calendar;
  const card = cardsOf(calendar, t, { withPeople: true });
  const grouped = Map.groupBy(visits, ({ startsAt }) => dayIn(timeZone, startsAt));
  return Array.from({ length: days }, (_, index) => dayAfter(from, index)).map((day) => {
    const there = grouped.get(day) ?? [];
    const count = there.filter(({ status }) => stands(status)).length;
    return {
      day,
      title: dayInWords(t.locale, "day", day),
      note: there.length > most ? t("calendar.manyThatDay", { count }) : t("scheduling.visits", { count }),
      cards: there.map((visit) => card(visit)),
    };
  });
}

/** The cells of a month, the fullest of them the darkest. */
export function cellsOf(calendar: Calendar, t: T, today: string): MonthCell[] {
  const { slug, look, day: chosen, month } = calendar;
  const card = cardsOf(calendar, t);
  const fullest = Math.max(1, ...month.map(({ count }) => count));
  return month.map(({ day, count, visits }) => ({
    day,
    href: placeOf(slug, { ...look, view: "day" }, day, calendar.search),
    count,
    density: Math.ceil(count / fullest * 4),
    outside: day.slice(0, 7) !== chosen.slice(0, 7),
    today: day === today,
    cards: visits.map((visit) => card(visit)),
  }));
}
