import { z } from "zod";
import {
  Apart,
  ChangedPatient,
  ChangedPatientSettings,
  Merge,
  NewAlert,
  NewPatient,
  Review,
} from "@/domain/patients/mod.ts";
import { listQuery } from "./finding_operations.ts";
import type { Operation } from "./operations.ts";

const patients = "/c/{clinic}/patients";
const Nothing = z.object({});

/** Who is in a clinic's care, and what is known of them. */
export const patientOperations: Operation[] = [
  {
    method: "get",
    path: patients,
    does: "Patients, newest first, or found by any part",
    permission: "patients.read",
    query: { ...listQuery, after: "next of the page before" },
  },
  {
    method: "post",
    path: patients,
    does: "Registers a patient, with alerts, people and a medical history if they are sent",
    permission: "patients.write",
    body: NewPatient,
    creates: true,
  },
  {
    method: "get",
    path: `${patients}/next-number`,
    does: "The number that the next patient would get; looking takes none",
    permission: "patients.write",
  },
  {
    method: "get",
    path: `${patients}/lookalikes`,
    does: "Who of the patients may be the person described",
    permission: "patients.read",
    query: { name: "text", phone: "as anybody types it", birthDate: "yyyy-mm-dd" },
  },
  {
    method: "get",
    path: `${patients}/duplicates`,
    does: "Records that are likely of one person, surest first",
    permission: "patients.merge",
  },
  {
    method: "post",
    path: `${patients}/duplicates`,
    does: "Says that two records are of two people",
    permission: "patients.merge",
    body: Apart,
  },
  {
    method: "get",
    path: `${patients}/{id}/merges`,
    does:
      "The records that went into this one and can come out again; with another beside it, where they differ",
    permission: "patients.read",
    query: { with: "id" },
  },
  {
    method: "post",
    path: `${patients}/{id}/merges`,
    does: "Merges another record into this one",
    permission: "patients.merge",
    body: Merge,
    creates: true,
  },
  {
    method: "post",
    path: `${patients}/{id}/merges/{merge}/reversal`,
    does: "Undoes a merge, within thirty days",
    permission: "patients.merge",
    body: Nothing,
  },
  { method: "get", path: `${patients}/{id}`, does: "One patient", permission: "patients.read" },
  {
    method: "post",
    path: `${patients}/{id}`,
    does: "Changes a patient; lists that are not sent stay",
    permission: "patients.write",
    body: ChangedPatient,
  },
  {
    method: "get",
    path: `${patients}/{id}/alerts`,
    does: "What must be seen at once of a patient",
    permission: "patients.read",
  },
  {
    method: "post",
    path: `${patients}/{id}/alerts`,
    does: "Raises an alert",
    permission: "patients.write",
    body: NewAlert,
    creates: true,
  },
  {
    method: "post",
    path: `${patients}/{id}/alerts/{alert}/end`,
    does: "Ends an alert",
    permission: "patients.write",
    body: Nothing,
  },
  {
    method: "get",
    path: `${patients}/{id}/timeline`,
    does: "What happened to a patient, newest first",
    permission: "patients.read",
    query: { after: "id" },
  },
  {
    method: "get",
    path: `${patients}/{id}/identifiers`,
    does: "Identity and insurance numbers",
    permission: "identifiers.read",
  },
  {
    method: "get",
    path: `${patients}/{id}/history`,
    does: "Every version of a medical history, newest first",
    permission: "history.read",
  },
  {
    method: "post",
    path: `${patients}/{id}/history`,
    does: "Writes the next version of a medical history",
    permission: "history.write",
    body: Review,
    creates: true,
  },
  {
    method: "get",
    path: "/c/{clinic}/settings/patients",
    does: "How patients are registered",
  },
  {
    method: "post",
    path: "/c/{clinic}/settings/patients",
    does: "Changes how patients are registered",
    permission: "clinic.write",
    body: ChangedPatientSettings,
  },
];
