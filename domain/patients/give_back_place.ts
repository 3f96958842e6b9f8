import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";

/** Gives a patient's place in the portal back; 404 where they were given none. Access and invitations stay as they are. */
export async function giveBackPlace(scope: Scope, patientId: string): Promise<void> {
  allow(scope, "portal_access.write");
  if (!isId(patientId)) throw notFound();
  const given = await scope.sql`
    delete from portal_places where clinic_id = ${scope.clinicId} and patient_id = ${patientId}`;
  if (given.count === 0) throw notFound();
  await record(scope, {
    name: "portal_place.given_back",
    subjectKind: "patient",
    subjectId: patientId,
    patientId,
    permission: "patients.read",
  });
}
