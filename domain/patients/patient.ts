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
  nameLatin: string | null;
  email: string | null;
  /** yyyy-mm-dd. */
  birthDate: string | null;
  sex: Sex | null;
  address: string | null;
  version: number;
  createdAt: Date;
}

/** Administrative sex, FHIR's words. */
export const sexes = ["female", "male", "other", "unknown"] as const;
export type Sex = typeof sexes[number];

/** Whole years lived on a day, both as yyyy-mm-dd. */
export function ageOn(day: string, birthDate: string): number {
  const [year, month, date] = birthDate.split("-").map(Number);
  const [nowYear, nowMonth, nowDate] = day.split("-").map(Number);
  const before = nowMonth < month || (nowMonth === month && nowDate < date);
  return nowYear - year - (before ? 1 : 0);
}
