import { clockIn, dayAfter, dayIn, instantIn } from "@/core/time.ts";

/** When the quiet hours that hold at a moment end; null where it is none. They may go over midnight. */
export function quietUntil(
  timeZone: string,
  { quietFrom, quietUntil }: { quietFrom: string; quietUntil: string },
  now: Date,
): Date | null {
  const clock = clockIn(timeZone, now);
  const overnight = quietFrom > quietUntil;
  const quiet = overnight
    ? clock >= quietFrom || clock < quietUntil
    : clock >= quietFrom && clock < quietUntil;
  if (!quiet) return null;
  const today = dayIn(timeZone, now);
  return instantIn(
    timeZone,
    `${overnight && clock >= quietFrom ? dayAfter(today, 1) : today}T${quietUntil}`,
  );
}
