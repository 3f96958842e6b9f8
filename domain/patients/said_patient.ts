import type { Typed } from "@/core/importer.ts";
import { firstOf } from "@/core/typed.ts";
import { phoneFrom } from "./phone.ts";
import type { SaidPatient } from "./whose.ts";

/** What a column may mean of the patient that a line is about. */
export const patientSaidFields = [
  ...["patient_id", "patient_number", "patient_name", "patient_given_name", "patient_family_name"] as const,
  ...["patient_phone", "patient_email"] as const,
] as const;
export type PatientSaidField = typeof patientSaidFields[number];

/** What people call the columns that say whom a line is about. */
export const patientSaidWords: Record<PatientSaidField, string[]> = {
  patient_id: ["patientid", "clientid", "patnum", "idpacient"],
  patient_number: ["patientnumber", "filenumber", "recordnumber", "mrn", "nrfisa"],
  patient_name: [
    "patientname",
    "patient",
    "client",
    "clientname",
    "name",
    "pacient",
    "numepacient",
    "nume",
    "مریض",
  ],
  patient_given_name: ["patientfirstname", "firstname", "givenname", "prenume"],
  patient_family_name: ["patientlastname", "lastname", "surname", "familyname", "numedefamilie"],
  patient_phone: ["patientphone", "phone", "mobile", "telefon", "فون"],
  patient_email: ["patientemail", "email", "mail"],
};

/** One of these at least must be there. */
export const patientSaidNeeds: PatientSaidField[] = [
  "patient_id",
  "patient_number",
  "patient_name",
  "patient_family_name",
];

/** Reads whom a line is about. */
export function saidPatient(typed: Typed<PatientSaidField>, country: string): SaidPatient {
  const phone = firstOf(typed.patient_phone);
  const whole = [firstOf(typed.patient_given_name), firstOf(typed.patient_family_name)].filter(Boolean).join(
    " ",
  );
  return {
    id: firstOf(typed.patient_id),
    number: firstOf(typed.patient_number),
    name: firstOf(typed.patient_name) ?? (whole || null),
    phone: phone && phoneFrom(phone, country),
    email: firstOf(typed.patient_email)?.toLowerCase() ?? null,
  };
}

/** Whether a line says whom it is about at all. */
export const saysWhom = ({ id, number, name }: SaidPatient): boolean => Boolean(id || number || name);
