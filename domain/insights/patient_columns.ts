/** What a list of patients can show beside the name. */
export const patientColumns = [
  "number",
  "phone",
  "email",
  "birthDate",
  "lastVisit",
  "balance",
  "status",
  "tags",
  "added",
] as const;
export type PatientColumn = typeof patientColumns[number];

/** What is shown to whoever has not chosen. */
export const usualColumns: PatientColumn[] = ["number", "phone", "birthDate", "lastVisit"];

/** What a column shows that not everybody may see. */
export const neededFor: Partial<Record<PatientColumn, string>> = {
  lastVisit: "appointments.read",
  balance: "invoices.read",
};
