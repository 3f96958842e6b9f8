import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";

/** Takes an invitation to a patient's portal back before it was accepted; 404 where none of theirs waits. */
export async function revokePortalInvitation(scope: Scope, patientId: string, id: string): Promise<void> {
  allow(scope, "portal_access.write");
  if (!isId(id) || !isId(patientId)) throw notFound();
  const revoked = await scope.sql`
    update portal_invitations set revoked_at = now()
     where clinic_id = ${scope.clinicId} and patient_id = ${patientId} and id = ${id}
       and accepted_at is null and revoked_at is null`;
  if (revoked.count === 0) throw notFound();
  await record(scope, {
    name: "portal_invitation.revoked",
    subjectKind: "portal_invitation",
    subjectId: id,
    patientId,
    permission: "patients.read",
  });
}
