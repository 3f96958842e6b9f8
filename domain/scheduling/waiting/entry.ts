import type { Named } from "../appointment.ts";
import type { Wish } from "./wish.ts";

/** What becomes of a wish; offered where a gap is offered to them at the moment. */
export const entryStatuses = ["waiting", "offered", "booked", "left", "expired"] as const;
export type EntryStatus = typeof entryStatuses[number];

/** One who would come sooner. */
export interface Entry extends Omit<Wish, "practitionerId" | "laterAt"> {
  id: string;
  status: EntryStatus;
  patient: Named;
  service: Named | null;
  practitioner: Named | null;
  place: Named;
  /** The later visit that would be moved forward. */
  later: { id: string; startsAt: Date } | null;
  bookedId: string | null;
  note: string;
  version: number;
}
