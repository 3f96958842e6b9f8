export const oralHabits = [
  "smoking",
  "chewing_tobacco",
  "betel",
  "bruxism",
  "nail_biting",
  "thumb_sucking",
  "mouth_breathing",
] as const;
export type OralHabit = typeof oralHabits[number];

export const pregnancies = ["no", "yes", "unsure"] as const;
export type Pregnancy = typeof pregnancies[number];

/** What a patient says of their health. */
export interface Answers {
  conditions: string[];
  medications: string[];
  allergies: string[];
  oralHabits: OralHabit[];
  pregnancy?: Pregnancy;
  notes?: string;
}

/** One version of a patient's medical history. */
export interface MedicalHistory extends Answers {
  id: string;
  /** The clinic's day on which it was gone through with the patient, yyyy-mm-dd. */
  reviewedOn: string;
  writtenBy: string | null;
  writtenAt: Date;
  /** True for the version that counts: what a later one replaces does not. */
  standing: boolean;
}
