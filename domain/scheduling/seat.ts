import { isId } from "@/core/id.ts";
import { notFound, Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import type { Status } from "./status.ts";

/** Notes that the patient sits in the chair; again takes the later time. Only of one who has arrived and is not done. */
export const seat = (scope: Scope, id: string): Promise<void> =>
  noted(scope, id, "seated", ["arrived", "in_progress"]);

/** Notes that the patient was let go; only of one whose treatment has begun. */
export const dismiss = (scope: Scope, id: string): Promise<void> =>
  noted(scope, id, "dismissed", ["in_progress", "completed"]);

/** Notes the clock of a visit where its status is among some; refuses (409) naming them otherwise. */
async function noted(scope: Scope, id: string, what: "seated" | "dismissed", among: Status[]): Promise<void> {
  allow(scope, "appointments.write");
  const { sql, clinicId } = scope;
  if (!isId(id)) throw notFound();
  const [visit] = await sql<{ status: Status; patientId: string }[]>`
    select status, patient_id as "patientId" from appointments
     where clinic_id = ${clinicId} and id = ${id} and status <> 'held' for update`;
  if (!visit) throw notFound();
  if (!among.includes(visit.status)) {
    throw new Refusal(409, "wrong_status", { status: visit.status, allowed: among.join(", ") });
  }
  await sql`update appointments set ${
    sql(`${what}_at`)
  } = now() where clinic_id = ${clinicId} and id = ${id}`;
  await record(scope, {
    name: `appointment.${what}`,
    subjectKind: "appointment",
    subjectId: id,
    patientId: visit.patientId,
    permission: "appointments.read",
    changes: {},
  });
}
