import { z } from "zod";
import { channels } from "@/domain/consents/mod.ts";
import { CustomValues } from "@/domain/fields/mod.ts";
import { alertKinds, severities } from "./alert.ts";
import { kinships } from "./circle.ts";
import { identifierKinds } from "./identifier.ts";
import { oralHabits, pregnancies } from "./medical_history.ts";
import { patientStatuses, sexes } from "./patient.ts";
import { flag, listed, rows, text } from "./said.ts";

/** Who a patient is: what is replaced whole by each edit. */
export const Head = z.object({
  name: z.string().trim().min(1).max(200),
  givenName: z.string().trim().max(100).optional(),
  familyName: z.string().trim().max(100).optional(),
  prefix: text(40).optional(),
  nameLatin: z.string().trim().max(200).optional(),
  number: z.string().trim().max(64).optional(),
  phone: z.string().trim().max(40).optional(),
  hasWhatsapp: flag().optional(),
  email: z.email().max(254).optional(),
  birthDate: z.iso.date().optional(),
  sex: z.enum(sexes).optional(),
  address: z.string().trim().max(500).optional(),
  status: z.enum(patientStatuses).optional(),
  referralSource: text(200).optional(),
  tags: listed(20, text(40)).optional(),
  deskNote: text(2000).optional(),
  languages: listed(10, z.string().trim().toLowerCase().regex(/^[a-z]{2,3}$/)).optional(),
  doNotContact: flag().optional(),
});
export type Head = z.output<typeof Head>;

const OtherPhone = z.object({
  phone: text(40),
  label: text(40).optional(),
  whatsapp: flag().optional(),
});

const RelatedPerson = z.object({
  relation: z.enum(kinships),
  name: text(200),
  phone: text(40).optional(),
  email: z.email().max(254).optional(),
  mayDecide: flag().optional(),
  mayPay: flag().optional(),
  isEmergency: flag().optional(),
  relatedPatientId: z.uuid().optional(),
});

export const NewAlert = z.object({
  kind: z.enum(alertKinds),
  severity: z.enum(severities).optional(),
  detail: text(300).optional(),
  until: z.iso.date().optional(),
});
export type NewAlert = z.output<typeof NewAlert>;

/** A medical history as it is answered. */
export const HistoryAnswers = z.object({
  conditions: listed(50, text(200)).optional(),
  medications: listed(50, text(200)).optional(),
  allergies: listed(50, text(200)).optional(),
  oralHabits: listed(oralHabits.length, z.enum(oralHabits)).optional(),
  pregnancy: z.enum(pregnancies).optional(),
  notes: text(5000).optional(),
  reviewedOn: z.iso.date().optional(),
});
export type HistoryAnswers = z.output<typeof HistoryAnswers>;

/** What belongs to a record beside its head. A list that is not sent stays as it is; one that is sent replaces what stood. */
export const Around = z.object({
  phones: rows(["phone", "label"], OtherPhone, 10).optional(),
  relatedPersons: rows(["name", "phone", "email"], RelatedPerson, 20).optional(),
  contact: z.partialRecord(z.enum(channels), z.enum(["yes", "no"])).optional(),
  identifiers: z.partialRecord(z.enum(identifierKinds), text(60)).optional(),
  custom: CustomValues.optional(),
});
export type Around = z.output<typeof Around>;

export const NewPatient = Head.extend(Around.shape).extend({
  alerts: rows(["kind", "detail"], NewAlert, 20).optional(),
  history: HistoryAnswers.optional(),
  /** Whether they get the portal: asked in at their address, or a place kept where they have none. */
  portalAccess: flag().optional(),
});
export type NewPatient = z.output<typeof NewPatient>;

export const ChangedPatient = Head.extend(Around.shape).extend({ version: z.coerce.number().int() });
export type ChangedPatient = z.output<typeof ChangedPatient>;
