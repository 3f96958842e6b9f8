import { z } from "zod";
import { Refusal, refusedBy, refusedField } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { refusedPlace } from "./place.ts";
import { colleagueOf } from "./staff.ts";

export const ChangedRole = z.object({ role: z.string().min(1).max(40) });
export type ChangedRole = z.output<typeof ChangedRole>;

/** Gives somebody another role. The last owner keeps theirs (409), and nobody is raised above whoever does it (403). */
export async function changeRole(scope: Scope, id: string, { role }: ChangedRole): Promise<void> {
  allow(scope, "members.write");
  const before = await colleagueOf(scope, id);
  if (before.endedAt) throw new Refusal(409, "member_ended");
  if (before.role === role) return;
  await record(scope, {
    name: "member.role_changed",
    subjectKind: "membership",
    subjectId: id,
    permission: "members.read",
    changes: { before: before.role, role },
  });
  await scope.sql`
    update memberships set role = ${role} where clinic_id = ${scope.clinicId} and id = ${id} and ended_at is null`
    .catch(refusedBy({ memberships_role_fkey: refusedField("role", "invalid_choice") }))
    .catch(refusedPlace);
}
