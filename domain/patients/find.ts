import { isId } from "@/core/id.ts";
import { allow, type Scope } from "@/core/scope.ts";
import type { PatientRow } from "./patient.ts";

const most = 20;

/** Up to 20 patients whose name, number, phone or e-mail holds every word asked for, best first. */
export async function find(scope: Scope, asked: string): Promise<PatientRow[]> {
  allow(scope, "patients.read");
  const rows = await scope.sql<PatientRow[]>`
    select id, name, number, phone from private.find_patients(${scope.clinicId}, ${
    searchable(asked)
  }, ${most})`;
  return [...rows];
}

/** A page of the clinic's patients, newest first, and where the next page begins. */
export async function newest(
  scope: Scope,
  after?: string,
): Promise<{ patients: PatientRow[]; next: string | null }> {
  allow(scope, "patients.read");
  const { sql, clinicId } = scope;
  const from = after && isId(after) ? after : null;
  const rows = await sql<PatientRow[]>`
    select id, name, number, phone from patients
     where clinic_id = ${clinicId} and deleted_at is null
       and (${from}::uuid is null or (created_at, id) <
            (select created_at, id from patients where clinic_id = ${clinicId} and id = ${from}))
     order by created_at desc, id desc
     limit ${most + 1}`;
  const patients = [...rows].slice(0, most);
  return { patients, next: rows.length > most ? patients.at(-1)!.id : null };
}

/**
 * What was asked, as the search text holds it: a phone is found however it was spaced, with or without its leading 0.
 * Up to five digits may be a record's number, so they stay as they are.
 */
export function searchable(asked: string): string {
  const trimmed = asked.replaceAll("\0", "").trim().slice(0, 100);
  if (!/^[+\d][\d\s().-]{2,}$/.test(trimmed)) return trimmed;
  const digits = trimmed.replace(/\D/g, "");
  return digits.length > 5 ? digits.replace(/^0+/, "") : digits;
}
