/** The only place where a clinic's wall clock and an instant meet. SQL sees instants and dates. */

import { offsetAt } from "./offset.ts";

/** The instant a wall-clock time (`2026-03-02T12:00`) stands for; a time the clock skips moves forward past the gap. */
export function instantIn(timeZone: string, wallClock: string): Date {
  return toDate(Temporal.PlainDateTime.from(wallClock).toZonedDateTime(timeZone));
}

/** The instants at which a calendar day (`2026-03-02`) begins and ends: 23, 24 or 25 hours apart. */
export function boundsOf(timeZone: string, day: string): [Date, Date] {
  const date = Temporal.PlainDate.from(day);
  return [toDate(date.toZonedDateTime(timeZone)), toDate(date.add({ days: 1 }).toZonedDateTime(timeZone))];
}

/** The calendar day of an instant where the clinic is, as yyyy-mm-dd. */
export function dayIn(timeZone: string, instant = new Date()): string {
  return wallClock(timeZone, instant).slice(0, 10);
}

/** The wall clock of an instant where the clinic is, as hh:mm. */
export function clockIn(timeZone: string, instant: Date): string {
  return wallClock(timeZone, instant).slice(11, 16);
}

/** The wall clock of an instant where the clinic is, as yyyy-mm-ddThh:mm. */
export function wallClockIn(timeZone: string, instant: Date): string {
  return wallClock(timeZone, instant).slice(0, 16);
}

/** The ISO weekday of a calendar day: 1 is Monday, 7 Sunday. */
export function weekdayOf(day: string): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** A calendar day some days later, or earlier when negative. */
export function dayAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** An instant in RFC 3339 with the clinic's offset (`2026-03-02T12:00:00+05:00`). */
export function rfc3339In(timeZone: string, instant: Date): string {
  const minutes = offsetAt(timeZone, instant.getTime()) / 60_000;
  const [hour, minute] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((part) =>
    String(part).padStart(2, "0")
  );
  return `${wallClock(timeZone, instant).slice(0, 19)}${minutes < 0 ? "-" : "+"}${hour}:${minute}`;
}

/** Whether a text is a calendar day that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: "reject" });
    return true;
  } catch {
    return false;
  }
}

const toDate = (time: Temporal.ZonedDateTime) => new Date(time.epochMilliseconds);

/** The wall clock as yyyy-mm-ddThh:mm:ss.sss, by arithmetic. */
const wallClock = (timeZone: string, instant: Date) =>
  new Date(instant.getTime() + offsetAt(timeZone, instant.getTime())).toISOString();
