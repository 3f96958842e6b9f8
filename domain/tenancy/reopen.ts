import { Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { refusedPlace } from "./place.ts";
import { colleagueOf } from "./staff.ts";

/** Gives somebody who was removed their place back, as what they were. Who left is asked again instead (409). */
export async function reopen(scope: Scope, id: string): Promise<void> {
  allow(scope, "members.write");
  const { endedAt, left, role } = await colleagueOf(scope, id);
  if (!endedAt) throw new Refusal(409, "already_member");
  if (left) throw new Refusal(409, "left_by_themselves");
  await scope.sql`
    update memberships set ended_at = null where clinic_id = ${scope.clinicId} and id = ${id}`
    .catch(refusedPlace);
  await record(scope, {
    name: "member.reopened",
    subjectKind: "membership",
    subjectId: id,
    permission: "members.read",
    changes: { role },
  });
}
