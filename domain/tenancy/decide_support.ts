import { Refusal, refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { recordSupport } from "./support_event.ts";
import { supportGrantOf } from "./support_grants.ts";

/** What the database says of a step that is out of turn. */
export const refusedStep = refusedBy({
  support_grants_state_check: new Refusal(409, "support_over"),
  support_grants_standing_excl: new Refusal(409, "support_standing"),
  support_grants_until_check: new Refusal(409, "support_too_long"),
  support_grants_second_check: new Refusal(403, "support_second_person"),
});

/** Lets support in for a quarter of an hour, with no more than the one who decides holds. */
export async function consent(scope: Scope, id: string): Promise<void> {
  allow(scope, "support.decide");
  await supportGrantOf(scope, id);
  await scope.sql`
    update support_grants set allowed_at = now() where clinic_id = ${scope.clinicId} and id = ${id} and allowed_at is null`
    .catch(refusedStep)
    .then(happened);
  await recordSupport(scope, scope.clinicId, id, "allowed");
}

/** Does not let support in. */
export async function refuseSupport(scope: Scope, id: string): Promise<void> {
  allow(scope, "support.decide");
  await supportGrantOf(scope, id);
  await scope.sql`
    update support_grants set refused_at = now() where clinic_id = ${scope.clinicId} and id = ${id} and refused_at is null`
    .catch(refusedStep)
    .then(happened);
  await recordSupport(scope, scope.clinicId, id, "refused");
}

/** Gives support another quarter of an hour, asked for or not; two hours in all at most. */
export async function prolong(scope: Scope, id: string): Promise<void> {
  allow(scope, "support.decide");
  await supportGrantOf(scope, id);
  await scope.sql`
    update support_grants set extended_at = clock_timestamp() where clinic_id = ${scope.clinicId} and id = ${id}`
    .catch(refusedStep);
  await recordSupport(scope, scope.clinicId, id, "prolonged");
}

/** Shows support out at once: its next request finds nothing here. */
export async function endSupport(scope: Scope, id: string): Promise<void> {
  allow(scope, "support.decide");
  await supportGrantOf(scope, id);
  await scope.sql`
    update support_grants set ended_at = now() where clinic_id = ${scope.clinicId} and id = ${id} and ended_at is null`
    .catch(refusedStep)
    .then(happened);
  await recordSupport(scope, scope.clinicId, id, "ended");
}

/** A step that was taken already is out of turn. */
export function happened({ count }: { count: number }): void {
  if (count === 0) throw new Refusal(409, "support_over");
}
