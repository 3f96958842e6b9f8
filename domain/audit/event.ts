/** A deed as it is recorded. Values of classified columns go into `sealed`, and only there. */
export interface Event {
  /** `appointment.booked`: the noun, then what was done to it. */
  name: string;
  subjectKind: string;
  subjectId: string;
  patientId?: string;
  /** Whoever holds it in the clinic may read the event. */
  permission: string;
  /** Names of the fields that changed, and values of columns without a class. */
  changes?: Record<string, string | number | boolean | null | string[]>;
  /** Values of classified columns; encrypted under the patient's key. */
  sealed?: Record<string, string | number | boolean | null | undefined>;
}
