import { isId } from "@/core/id.ts";
import { notFound, Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { nextOf, type Status } from "./status.ts";

/** Takes a visit to another status, as `event`; refuses (409) a step that the state machine does not have. */
export async function transition(
  scope: Scope,
  id: string,
  to: Status,
  event: string,
  reason?: string,
): Promise<void> {
  allow(scope, "appointments.write");
  const { sql, clinicId } = scope;
  if (!isId(id)) throw notFound();
  const [visit] = await sql<{ status: Status; patientId: string }[]>`
    select status, patient_id as "patientId" from appointments
     where clinic_id = ${clinicId} and id = ${id} and status <> 'held' and patient_id is not null for update`;
  if (!visit) throw notFound();
  if (!nextOf[visit.status].includes(to)) {
    throw new Refusal(409, "wrong_status", {
      status: visit.status,
      allowed: nextOf[visit.status].join(", "),
    });
  }
  await sql`
    update appointments set status = ${to}, status_reason = ${
    reason ?? null
  } where clinic_id = ${clinicId} and id = ${id}`;
  await record(scope, {
    name: event,
    subjectKind: "appointment",
    subjectId: id,
    patientId: visit.patientId,
    permission: "appointments.read",
    changes: { from: visit.status, to },
    sealed: reason ? { reason } : undefined,
  });
}
