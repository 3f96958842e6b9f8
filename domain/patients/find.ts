import { allow, type Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import { type Asked, digitsOf, readingsOf } from "./asked.ts";
import type { PatientRow } from "./patient.ts";
import { phoneFrom } from "./phone.ts";

const perPage = 20;

/**
 * Up to `most` patients whose name, number, phone or e-mail holds every word asked for, or who were born on the day asked
 * for, best first; where nobody does, those whose names resemble the words.
 */
export async function find(scope: Scope, asked: string, most = perPage): Promise<PatientRow[]> {
  allow(scope, "patients.read");
  const { sql, clinicId, timeZone } = scope;
  const readings = readingsOf(asked, dayIn(timeZone));
  for (const reading of readings) {
    const held = await holding(scope, reading, most);
    if (held.length > 0) return held;
  }
  const once = await onceNumbered(scope, asked, most);
  if (once.length > 0) return once;
  const { words, births } = readings[0];
  const rows = await sql<PatientRow[]>`
    select id, name, number, phone from private.resembling_patients(${clinicId}, ${words}, ${births}::date[], ${most})`;
  return [...rows];
}

const fewByPhone = 5;

/**
 * Up to 5 patients who answer that phone, whichever of theirs it is and however it is written; part of a main one, of four
 * digits at least, finds those who have it.
 */
export async function findByPhone(scope: Scope, typed: string): Promise<PatientRow[]> {
  allow(scope, "patients.read");
  const whole = phoneFrom(typed, scope.country);
  const found = whole ? await answering(scope, whole) : [];
  return found.length > 0 ? found : await havingPhone(scope, digitsOf(typed));
}

async function answering({ sql, clinicId }: Scope, phone: string): Promise<PatientRow[]> {
  const rows = await sql<PatientRow[]>`
    select id, name, number, phone from patients
     where clinic_id = ${clinicId} and deleted_at is null
       and (phone = ${phone} or id in (
             select patient_id from patient_phones
              where clinic_id = ${clinicId} and phone = ${phone} and ended_at is null))
     order by sort_name, id limit ${fewByPhone}`;
  return [...rows];
}

/** Whose record took up the one that had this number. */
async function onceNumbered({ sql, clinicId }: Scope, asked: string, most: number): Promise<PatientRow[]> {
  const rows = await sql<PatientRow[]>`
    select p.id, p.name, p.number, p.phone
      from patient_numbers n join patients p on p.clinic_id = n.clinic_id and p.id = n.patient_id
     where n.clinic_id = ${clinicId} and n.number = ${
    asked.replaceAll("\0", "").trim()
  } and p.deleted_at is null
     order by p.sort_name, p.id limit ${most}`;
  return [...rows];
}

async function havingPhone(scope: Scope, digits: string): Promise<PatientRow[]> {
  if (digits.length < 4) return [];
  const found = await holding(scope, { words: digits, best: `+${digits}`, births: [] }, fewByPhone);
  return found.filter(({ phone }) => phone?.includes(digits));
}

async function holding({ sql, clinicId }: Scope, { words, best, births }: Asked, most: number) {
  const rows = await sql<PatientRow[]>`
    select id, name, number, phone
      from private.find_patients(${clinicId}, ${words}, ${best}, ${births}::date[], ${most})`;
  return [...rows];
}
