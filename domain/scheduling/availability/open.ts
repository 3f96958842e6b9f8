import { type Stretch, together } from "./stretch.ts";
import { dayNumber, minuteOf, standing, type Wall, weekdayOfNumber } from "./wall.ts";

/** A stretch of a day, both ends as hh:mm on the wall clock; `closes` may be 24:00. */
export interface Hours {
  opens: string;
  closes: string;
}

/** A stretch of a weekday: 1 is Monday. */
export interface WeeklyHours extends Hours {
  weekday: number;
}

/** What is so on one day instead of its weekday's hours; without any the day is off. */
export interface DayHours {
  /** yyyy-mm-dd. */
  day: string;
  hours: Hours[];
}

/** Hours through the week, and the days that are otherwise. */
export interface Schedule {
  weekly: WeeklyHours[];
  days: DayHours[];
}

/** The hours of a schedule on one day. */
export const hoursOn = ({ weekly, days }: Schedule, day: string): Hours[] =>
  days.find((one) => one.day === day)?.hours ??
    weekly.filter(({ weekday }) => weekday === weekdayOfNumber(dayNumber(day)));

/** When a schedule is open over some days, by the wall clock. */
export function openOver(
  walls: Wall[],
  day: string,
  days: number,
  { weekly, days: otherwise }: Schedule,
): Stretch[] {
  const byWeekday = Array.from(
    { length: 8 },
    (_, weekday) => minutesOf(weekly.filter((one) => one.weekday === weekday)),
  );
  const byDay = new Map(otherwise.map((one) => [dayNumber(one.day), minutesOf(one.hours)]));
  const stretches: Stretch[] = [];
  const first = dayNumber(day);
  for (let number = first; number < first + days; number++) {
    for (const [opens, closes] of byDay.get(number) ?? byWeekday[weekdayOfNumber(number)]) {
      stretches.push(...standing(walls, number, opens, closes));
    }
  }
  return together(stretches);
}

const minutesOf = (hours: Hours[]) =>
  hours.map(({ opens, closes }) => [minuteOf(opens), minuteOf(closes)] as const);
