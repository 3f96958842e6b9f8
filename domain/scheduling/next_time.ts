import type { Scope } from "@/core/scope.ts";
import { clockIn, dayIn } from "@/core/time.ts";
import { windowsOf } from "./hours.ts";

const step = 15;

/**
 * The wall clock that a booking form begins with on a day: the next quarter of an hour today, opening time on a later
 * day; null where the clinic is closed then or the day is over (CAL-10).
 */
export async function nextTimeOn(scope: Scope, day: string, now = new Date()): Promise<string | null> {
  const { place } = await windowsOf(scope, scope.locationId, null, day);
  if (place.length === 0) return null;
  const today = dayIn(scope.timeZone, now);
  if (day > today) return `${day}T${place[0].opens}`;
  const time = quarterAfter(clockIn(scope.timeZone, now));
  const open = place.find(({ closes }) => time < closes);
  if (day < today || !open) return null;
  return `${day}T${time > open.opens ? time : open.opens}`;
}

/** The next full quarter of an hour after hh:mm; "24:00" when the day ends before it. */
function quarterAfter(clock: string): string {
  const [hour, minute] = clock.split(":").map(Number);
  const next = (Math.floor((hour * 60 + minute) / step) + 1) * step;
  return `${String(Math.floor(next / 60)).padStart(2, "0")}:${String(next % 60).padStart(2, "0")}`;
}
