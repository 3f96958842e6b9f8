import { Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { refusedPlace } from "./place.ts";
import { colleagueOf } from "./staff.ts";

/** Ends somebody's place at the clinic: from their next request on there is nothing here for them. */
export async function remove(scope: Scope, id: string): Promise<void> {
  allow(scope, "members.write");
  const { endedAt, role } = await colleagueOf(scope, id);
  if (endedAt) throw new Refusal(409, "member_ended");
  // Before the deed, since whoever removes themselves may not write here afterwards.
  await record(scope, {
    name: "member.removed",
    subjectKind: "membership",
    subjectId: id,
    permission: "members.read",
    changes: { role },
  });
  await scope.sql`
    update memberships set ended_at = now() where clinic_id = ${scope.clinicId} and id = ${id} and ended_at is null`
    .catch(refusedPlace);
}
