import type { Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { refusedPlace } from "./place.ts";
import { ownPlaceOf } from "./staff.ts";

/** Ends one's own place at the clinic, which everybody may; the last owner hands the clinic over first (409). */
export async function leave(scope: Scope): Promise<void> {
  const id = await ownPlaceOf(scope);
  await record(scope, {
    name: "member.left",
    subjectKind: "membership",
    subjectId: id,
    permission: "members.read",
    changes: { role: scope.role },
  });
  await scope.sql`
    update memberships set ended_at = now() where clinic_id = ${scope.clinicId} and id = ${id}`
    .catch(refusedPlace);
}
