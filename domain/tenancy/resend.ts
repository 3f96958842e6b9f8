import { Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { invitationOf } from "./invitations.ts";
import { refusedSeat } from "./invite.ts";

/** Sends an invitation again, for a week from now; links that were mailed before open nothing any more. */
export async function resend(scope: Scope, id: string): Promise<void> {
  allow(scope, "members.write");
  const { role } = await invitationOf(scope, id);
  const sent = await scope.sql`
    update invitations set sent_at = clock_timestamp()
     where clinic_id = ${scope.clinicId} and id = ${id} and accepted_at is null and revoked_at is null`
    .catch(refusedSeat);
  if (sent.count === 0) throw new Refusal(409, "invitation_over");
  await record(scope, {
    name: "invitation.sent",
    subjectKind: "invitation",
    subjectId: id,
    permission: "members.read",
    changes: { role },
  });
}
