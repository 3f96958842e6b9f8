import type { Named } from "../appointment.ts";

/** Somebody is away, or their time or a thing is kept for something else. */
export const absenceKinds = ["leave", "blocked"] as const;
export type AbsenceKind = typeof absenceKinds[number];

/** A stretch in which one practitioner or resource takes no visits. */
export interface Absence {
  id: string;
  kind: AbsenceKind;
  practitioner: Named | null;
  resource: Named | null;
  startsAt: Date;
  endsAt: Date;
  reason: string;
}
