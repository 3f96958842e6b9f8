/** What proving a clinic's history found. */
export interface Verification {
  /** How many seals were proved, and how many events stand under them. */
  seals: number;
  events: number;
  /** Events recorded since the last seal; the next one takes them up. */
  unsealed: number;
  lastSealedAt: Date | null;
  /** Seals whose events are not what was sealed. */
  broken: BrokenSeal[];
  /** Checkpoints that the chain does not pass through: it was cut short or built anew since. */
  missed: MissedCheckpoint[];
}

export interface BrokenSeal {
  number: number;
  sealedAt: Date;
  expected: number;
  found: number;
}

export interface MissedCheckpoint {
  /** yyyy-mm-dd. */
  day: string;
  /** The seal it was made of. */
  number: number;
}

/** Whether nothing that was sealed has been altered, added or removed. */
export const stands = ({ broken, missed }: Verification): boolean => broken.length + missed.length === 0;
