import { z } from "zod";
import { Refusal, refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { notOurs } from "./reserve.ts";
import { visitOf } from "./visit.ts";

export const Amendment = z.object({
  reason: z.string().trim().max(500).optional(),
  /** The desk's own. */
  deskNote: z.string().trim().max(2_000).optional(),
  serviceId: z.uuid().optional(),
  /** What the change was made from; without it nothing is compared. */
  version: z.coerce.number().int().optional(),
});
export type Amendment = z.output<typeof Amendment>;

/** Changes what a visit is for and what the desk notes of it; 409 where somebody changed it meanwhile. Its time is moved. */
export async function amend(scope: Scope, id: string, amendment: Amendment): Promise<void> {
  allow(scope, "appointments.write");
  const { sql, clinicId } = scope;
  const visit = await visitOf(scope, id);
  const { version = visit.version, deskNote: note = visit.note, ...said } = amendment;
  const wanted = { reason: visit.reason, serviceId: visit.service?.id ?? null, ...said, note };
  const changed = await sql`
    update appointments set reason = ${wanted.reason}, note = ${wanted.note}, service_id = ${wanted.serviceId}
     where clinic_id = ${clinicId} and id = ${id} and version = ${version}`
    .catch(refusedBy({ appointments_service_fkey: notOurs("serviceId") }));
  if (changed.count === 0) throw new Refusal(409, "changed_meanwhile");
  await record(scope, {
    name: "appointment.amended",
    subjectKind: "appointment",
    subjectId: id,
    patientId: visit.patient.id,
    permission: "appointments.read",
    changes: { serviceId: wanted.serviceId ?? "" },
    sealed: { reason: wanted.reason, note: wanted.note },
  });
}
