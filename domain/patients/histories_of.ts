import { unsealFor } from "@/core/keys.ts";
import { allow, type Scope } from "@/core/scope.ts";
import type { Answers, MedicalHistory } from "./medical_history.ts";

/** Every version of a patient's medical history, newest first; the first that stands is the one that counts. */
export async function historiesOf(scope: Scope, patientId: string): Promise<MedicalHistory[]> {
  allow(scope, "history.read");
  const rows = await scope.sql<(Omit<MedicalHistory, keyof Answers> & { sealed: Uint8Array })[]>`
    select h.id, h.sealed, h.reviewed_on as "reviewedOn", 
           coalesce(private.name_of(h.written_by), (select d.name from practitioners d
              where d.clinic_id = h.clinic_id and d.principal_id = h.written_by limit 1)) as "writtenBy",
           h.written_at as "writtenAt",
           not exists (select from medical_histories r where r.clinic_id = h.clinic_id and r.replaces_id = h.id) as standing
      from medical_histories h
     where h.clinic_id = ${scope.clinicId} and h.patient_id = ${patientId}
     order by h.written_at desc, h.id desc limit 100`;
  return await Promise.all(rows.map(async ({ sealed, ...version }) => ({
    ...version,
    ...JSON.parse(await unsealFor(scope, patientId, sealed)) as Answers,
  })));
}
