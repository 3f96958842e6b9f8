import { allow, type Scope } from "@/core/scope.ts";
import type { PatientRow } from "./patient.ts";
import { phoneFrom } from "./phone.ts";

/** Up to five patients who answer a phone, whichever of theirs it is and however it was typed. */
export async function findByPhone(scope: Scope, typed: string): Promise<PatientRow[]> {
  allow(scope, "patients.read");
  const phone = phoneFrom(typed, scope.country);
  if (!phone) return [];
  const rows = await scope.sql<PatientRow[]>`
    select id, name, number, phone from patients p
     where clinic_id = ${scope.clinicId} and deleted_at is null
       and (phone = ${phone} or id in (
             select patient_id from patient_phones
              where clinic_id = ${scope.clinicId} and phone = ${phone} and ended_at is null))
     order by sort_name, id limit 5`;
  return [...rows];
}
