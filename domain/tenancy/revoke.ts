import { Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { invitationOf } from "./invitations.ts";

/** Takes an invitation back before it was accepted. */
export async function revoke(scope: Scope, id: string): Promise<void> {
  allow(scope, "members.write");
  const { role } = await invitationOf(scope, id);
  const revoked = await scope.sql`
    update invitations set revoked_at = now()
     where clinic_id = ${scope.clinicId} and id = ${id} and accepted_at is null and revoked_at is null`;
  if (revoked.count === 0) throw new Refusal(409, "invitation_over");
  await record(scope, {
    name: "invitation.revoked",
    subjectKind: "invitation",
    subjectId: id,
    permission: "members.read",
    changes: { role },
  });
}
