import { z } from "zod";
import { Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { nextOf, type Status } from "../status.ts";
import type { GuestVisit } from "./booking.ts";
import { type LinkedVisit, visitBy } from "./visit_link.ts";

export const GuestReason = z.object({ reason: z.string().trim().max(500).optional() });
export type GuestReason = z.output<typeof GuestReason>;

/** Says that one comes, by link. Saying it again changes nothing. */
export async function confirmByLink(scope: Scope, secret: string): Promise<void> {
  const { visit } = await openBy(scope, secret);
  if (visit.status === "confirmed") return;
  await step(scope, secret, visit, "confirmed", "appointment.confirmed");
}

/** Cancels a visit by link and frees its time; refuses (409) one that has begun or is over. */
export async function cancelByLink(scope: Scope, secret: string, { reason }: GuestReason): Promise<void> {
  const { visit } = await openBy(scope, secret);
  if (visit.status === "cancelled") return;
  await step(scope, secret, visit, "cancelled", "appointment.cancelled", reason);
}

/** The visit that a link opens, under a lock, while something can still be done about it; refuses (409) afterwards. */
export async function openBy(scope: Scope, secret: string): Promise<LinkedVisit> {
  allow(scope, "bookings.write");
  const { visit: { id } } = await visitBy(scope, secret);
  await scope.sql`select from appointments where clinic_id = ${scope.clinicId} and id = ${id} for update`;
  const linked = await visitBy(scope, secret);
  if (!linked.open) throw new Refusal(409, "visit_begun");
  return linked;
}

async function step(
  scope: Scope,
  secret: string,
  visit: GuestVisit,
  to: Status,
  name: string,
  reason?: string,
): Promise<void> {
  const { sql, clinicId } = scope;
  if (!nextOf[visit.status].includes(to)) {
    throw new Refusal(409, "wrong_status", {
      status: visit.status,
      allowed: nextOf[visit.status].join(", "),
    });
  }
  const [{ patientId }] = await sql<{ patientId: string }[]>`
    update appointments set status = ${to}, status_reason = ${reason ?? null}
     where clinic_id = ${clinicId} and id = ${visit.id} returning patient_id as "patientId"`;
  await used(scope, secret);
  await record(scope, {
    name,
    subjectKind: "appointment",
    subjectId: visit.id,
    patientId,
    permission: "appointments.read",
    changes: { from: visit.status, to },
    sealed: reason ? { reason } : undefined,
  });
}

/** Notes that something was done by a link. */
export async function used(scope: Scope, secret: string): Promise<void> {
  allow(scope, "bookings.write");
  const { linkId } = await visitBy(scope, secret);
  await scope
    .sql`update visit_links set used_at = now() where clinic_id = ${scope.clinicId} and id = ${linkId}`;
}
