/** What proving a clinic's history found. */
export interface Verification {
  /** How many seals were proved, and how many events stand under them. */
  seals: number;
  events: number;
  /** Events recorded since the last seal; the next one takes them up. */
  unsealed: number;
  lastSealedAt: Date | null;
  /** Seals whose events are not what was sealed. */
  broken: { number: number; sealedAt: Date; expected: number; found: number }[];
}
