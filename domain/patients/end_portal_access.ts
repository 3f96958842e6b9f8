import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";

/** Ends what somebody may do for a patient in the portal, from their next request on; 404 where they may nothing. */
export async function endPortalAccess(scope: Scope, patientId: string, principalId: string): Promise<void> {
  allow(scope, "portal_access.write");
  if (!isId(patientId) || !isId(principalId)) throw notFound();
  const ended = await scope.sql`
    update portal_access set until = now()
     where clinic_id = ${scope.clinicId} and patient_id = ${patientId} and principal_id = ${principalId}
       and until > now()`;
  if (ended.count === 0) throw notFound();
  await record(scope, {
    name: "portal_access.ended",
    subjectKind: "principal",
    subjectId: principalId,
    patientId,
    permission: "patients.read",
  });
}
