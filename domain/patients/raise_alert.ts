import { isId, newId } from "@/core/id.ts";
import { sealFor } from "@/core/keys.ts";
import { notFound, refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import type { NewAlert } from "./new_patient.ts";

/** Raises an alert that every page of the patient shows from now on, and returns its id. Its detail is encrypted. */
export async function raise(scope: Scope, patientId: string, input: NewAlert): Promise<{ id: string }> {
  allow(scope, "patients.write");
  if (!isId(patientId)) throw notFound();
  const { sql, clinicId } = scope;
  const { kind, severity = "warning", until = null, detail } = input;
  const id = newId();
  await sql`
    insert into patient_alerts (id, clinic_id, patient_id, kind, severity, until)
    values (${id}, ${clinicId}, ${patientId}, ${kind}, ${severity}, ${until})`
    .catch(refusedBy({ patient_alerts_patient_fkey: notFound }));
  if (detail) {
    await sql`
      insert into alert_details (clinic_id, alert_id, patient_id, sealed)
      values (${clinicId}, ${id}, ${patientId}, ${await sealFor(scope, patientId, detail) as never})`;
  }
  await record(scope, {
    name: "alert.raised",
    subjectKind: "alert",
    subjectId: id,
    patientId,
    permission: "patients.read",
  });
  return { id };
}
