/** A patient as lists and pickers show them. */
export interface PatientRow {
  id: string;
  name: string;
  number: string;
  phone: string | null;
}

/** A patient's record head. */
export interface Patient extends PatientRow {
  givenName: string | null;
  familyName: string | null;
  prefix: string | null;
  nameLatin: string | null;
  hasWhatsapp: boolean;
  email: string | null;
  /** yyyy-mm-dd. */
  birthDate: string | null;
  sex: Sex | null;
  address: string | null;
  status: PatientStatus;
  referralSource: string | null;
  tags: string[];
  /** For the front desk, never for the patient. */
  deskNote: string | null;
  /** ISO 639, the one they like best first. */
  languages: string[];
  doNotContact: boolean;
  /** A file; initials stand for the person where there is none. */
  photoId: string | null;
  version: number;
  createdAt: Date;
}

/** Administrative sex, FHIR's words. */
export const sexes = ["female", "male", "other", "unknown"] as const;
export type Sex = typeof sexes[number];

export const patientStatuses = ["lead", "active", "inactive", "vip"] as const;
export type PatientStatus = typeof patientStatuses[number];

/** Whole years lived on a day, both as yyyy-mm-dd. */
export function ageOn(day: string, birthDate: string): number {
  const [year, month, date] = birthDate.split("-").map(Number);
  const [nowYear, nowMonth, nowDate] = day.split("-").map(Number);
  const before = nowMonth < month || (nowMonth === month && nowDate < date);
  return nowYear - year - (before ? 1 : 0);
}
