import { dayInWords } from "@/core/dates.ts";
import type { Patient } from "@/domain/patients/patient.ts";
import { phoneIn } from "@/domain/patients/phone.ts";
import type { T, TextKey } from "@/texts/mod.ts";

/** The fields of a head, and what each is called. Whether the phone has WhatsApp goes with the phone. */
const labels = {
  number: "ui.number",
  name: "patients.name",
  prefix: "record.prefix",
  givenName: "record.givenName",
  familyName: "record.familyName",
  nameLatin: "patients.nameLatin",
  phone: "ui.phone",
  email: "auth.email",
  birthDate: "patients.birthDate",
  sex: "patients.sex",
  address: "patients.address",
  status: "ui.status",
  languages: "record.languages",
  referralSource: "record.referralSource",
  tags: "record.tags",
  deskNote: "record.deskNote",
  doNotContact: "record.doNotContact",
  photoId: "merging.photo",
} as const satisfies Partial<Record<keyof Patient, TextKey>>;
export type Field = keyof typeof labels;

/** The fields in which two heads differ, in the order of the form. */
export const differingFields = (one: Patient, other: Patient): Field[] =>
  (Object.keys(labels) as Field[]).filter((field) => String(one[field] ?? "") !== String(other[field] ?? ""));

/** What a field is called, and what a patient's says, for people to read. */
export function wordsFor(
  t: T,
  field: Field,
  country: string,
): { label: string; said: (patient: Patient) => string } {
  const said = (patient: Patient): string => {
    const value = patient[field];
    if (value === null) return "";
    if (typeof value === "boolean") return t(value ? "ui.yes" : "ui.no");
    if (Array.isArray(value)) return value.join(", ");
    if (field === "birthDate") return dayInWords(t.locale, "longDate", value);
    if (field === "phone") return phoneIn(country, value);
    if (field === "sex") return t(`patients.sex_${patient.sex!}`);
    if (field === "status") return t(`record.status_${patient.status}`);
    return field === "photoId" ? t("merging.photo") : value;
  };
  return { label: t(labels[field]), said };
}
