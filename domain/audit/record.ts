import { newId } from "@/core/id.ts";
import { sealFor } from "@/core/keys.ts";
import type { Acting } from "@/core/scope.ts";
import type { Event } from "./event.ts";

/** Records that something happened, in the transaction that made it happen; without a clinic it happened to the platform. */
export async function record(scope: Acting & { clinicId: string | null }, event: Event): Promise<void> {
  const { sql, clinicId, source, requestId } = scope;
  const { name, subjectKind, subjectId, patientId = null, permission, changes = {}, sealed } = event;
  const ciphertext = sealed && patientId && clinicId
    ? await sealFor({ ...scope, clinicId }, patientId, JSON.stringify(sealed))
    : null;
  await sql`
    insert into events (id, clinic_id, name, source, request_id, subject_kind, subject_id, patient_id, permission, changes, sealed)
    values (${newId()}, ${clinicId}, ${name}, ${source}, ${requestId}, ${subjectKind}, ${subjectId}, ${patientId},
            ${permission}, ${sql.json(changes)}, ${ciphertext as never})`;
  scope.recorded = true;
}
