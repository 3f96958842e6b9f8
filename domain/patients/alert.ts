export const alertKinds = [
  "allergy",
  "anticoagulant",
  "pregnancy",
  "pacemaker",
  "infection",
  "other",
] as const;
export type AlertKind = typeof alertKinds[number];

export const severities = ["info", "warning", "danger"] as const;
export type Severity = typeof severities[number];

/** One thing that whoever meets the patient must see at once. */
export interface PatientAlert {
  id: string;
  patientId: string;
  kind: AlertKind;
  severity: Severity;
  /** The last day it holds, yyyy-mm-dd; null where it does not end by itself. */
  until: string | null;
  /** What it is about; null where nothing was said or the reader may not know. */
  detail: string | null;
}
