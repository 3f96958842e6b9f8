import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { colleagueOf } from "./staff.ts";

/** Takes an exception back: from now on the role alone decides. 404 where there is none. */
export async function liftOverride(scope: Scope, memberId: string, permission: string): Promise<void> {
  allow(scope, "members.write");
  const { principalId } = await colleagueOf(scope, memberId);
  const [lifted] = await scope.sql<{ allowed: boolean; reason: string }[]>`
    delete from permission_overrides
     where clinic_id = ${scope.clinicId} and principal_id = ${principalId} and permission = ${permission}
    returning allowed, reason`;
  if (!lifted) throw notFound();
  await record(scope, {
    name: "override.lifted",
    subjectKind: "membership",
    subjectId: memberId,
    permission: "members.read",
    changes: { permission, effect: lifted.allowed ? "give" : "take", reason: lifted.reason },
  });
}
