import { isId } from "@/core/id.ts";
import { notFound, Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";

/** Ends an alert: no page shows it any more. Refuses (409) one that has ended. */
export async function endAlert(scope: Scope, patientId: string, id: string): Promise<void> {
  allow(scope, "patients.write");
  if (!isId(patientId) || !isId(id)) throw notFound();
  const { sql, clinicId } = scope;
  const [alert] = await sql<{ ended: boolean }[]>`
    select ended_at is not null as ended from patient_alerts
     where clinic_id = ${clinicId} and patient_id = ${patientId} and id = ${id}`;
  if (!alert) throw notFound();
  const { count } = await sql`
    update patient_alerts set ended_at = now()
     where clinic_id = ${clinicId} and patient_id = ${patientId} and id = ${id} and ended_at is null`;
  if (count === 0) throw new Refusal(409, "already_done");
  await record(scope, {
    name: "alert.ended",
    subjectKind: "alert",
    subjectId: id,
    patientId,
    permission: "patients.read",
  });
}
