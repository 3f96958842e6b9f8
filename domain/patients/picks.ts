import { allow, type Scope } from "@/core/scope.ts";
import type { PatientRow } from "./patient.ts";

/** Whom the member picked at this clinic lately, the latest first. */
export async function picksOf(scope: Scope, most = 8): Promise<PatientRow[]> {
  allow(scope, "patients.read");
  const { sql, clinicId, principalId } = scope;
  const rows = await sql<PatientRow[]>`
    select p.id, p.name, p.number, p.phone
      from patient_picks k join patients p on p.clinic_id = k.clinic_id and p.id = k.patient_id
     where k.clinic_id = ${clinicId} and k.principal_id = ${principalId} and p.deleted_at is null
     order by k.picked_at desc, p.id limit ${most}`;
  return [...rows];
}
