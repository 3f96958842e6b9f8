import { z } from "zod";
import { notFound } from "@/core/refusal.ts";
import type { OperatorScope } from "@/core/scope.ts";
import { happened, refusedStep } from "./decide_support.ts";
import { recordSupport } from "./support_event.ts";
import { officeGrantOf } from "./support_grants.ts";

export const Approval = z.object({ reason: z.string().trim().min(3).max(500) });
export type Approval = z.output<typeof Approval>;

/** Allows an emergency in the clinic's place: another operator than the one who asked, with a reason, for reading alone. */
export async function approveEmergency(
  scope: OperatorScope,
  id: string,
  { reason }: Approval,
): Promise<void> {
  const { clinicId } = await officeGrantOf(scope, id);
  await scope.sql`
    update support_grants set allowed_at = now(), approval_reason = ${reason} where id = ${id} and allowed_at is null`
    .catch(refusedStep)
    .then(happened);
  await recordSupport(scope, clinicId, id, "approved", { reason });
}

/** Asks whoever decides for the clinic for another quarter of an hour; only they can give it. */
export async function askForMoreTime(scope: OperatorScope, id: string): Promise<void> {
  const { clinicId, own } = await officeGrantOf(scope, id);
  if (!own) throw notFound();
  await scope.sql`
    update support_grants set extension_asked_at = clock_timestamp() where id = ${id}`
    .catch(refusedStep);
  await recordSupport(scope, clinicId, id, "asked_for_more");
}

/** Leaves the clinic, or takes an asking back; any operator may, for any of them. */
export async function leaveSupport(scope: OperatorScope, id: string): Promise<void> {
  const { clinicId } = await officeGrantOf(scope, id);
  await scope.sql`update support_grants set ended_at = now() where id = ${id} and ended_at is null`
    .catch(refusedStep)
    .then(happened);
  await recordSupport(scope, clinicId, id, "left");
}
