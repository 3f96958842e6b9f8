import { clockIn, dayIn } from "@/core/time.ts";

/** Where a clinic's chain of seals stood on a day: what its owner is told by mail. */
export interface Checkpoint {
  /** The clinic's day, yyyy-mm-dd. */
  day: string;
  /** Number of the newest seal of that morning, and when it was set. */
  seal: number;
  sealedAt: Date;
  /** How many events stand under all seals up to that one. */
  events: number;
  /** What the mail's reader keeps, and later types in. */
  code: string;
}

/** What following the chain to a checkpoint found. */
export interface Passage {
  /** `passes`: all that was sealed then is there, unaltered. `rewritten`: something of it differs. `cut`: its end is missing. */
  outcome: "passes" | "rewritten" | "cut";
  /** The checkpoint's seal. */
  number: number;
  sealedAt: Date | null;
}

/** When the day's checkpoint is taken, where the clinic is. */
export const morning = "08:00";
const evening = "20:00";

/** The clinic's day that may have its checkpoint now; null at hours at which nobody wants mail. */
export function dayToCheck(timeZone: string, now: Date): string | null {
  const clock = clockIn(timeZone, now);
  return clock >= morning && clock < evening ? dayIn(timeZone, now) : null;
}
