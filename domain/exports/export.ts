/** Where an export stands. */
export type ExportState = "making" | "made" | "failed" | "removed";

/** One taking out of all that a clinic has. */
export interface Export {
  id: string;
  state: ExportState;
  /** How many of its steps are done, and how many there are. */
  step: number;
  steps: number;
  rows: number;
  bytes: number;
  /** SHA-256 of its manifest, in hexadecimal. */
  digest: string | null;
  fault: string | null;
  askedBy: string;
  askedAt: Date;
  /** Until when it can be fetched. */
  until: Date | null;
}

/** For how many days an export can be fetched. */
export const keptDays = 7;

/** Whether it can be fetched now. */
export const isFetchable = ({ state, until }: Pick<Export, "state" | "until">, now = new Date()): boolean =>
  state === "made" && until !== null && until > now;
