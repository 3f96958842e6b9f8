import { z } from "zod";
import { newId } from "@/core/id.ts";
import { Refusal, refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { inviteToPortal } from "./invite_to_portal.ts";
import { recordOf } from "./record_of.ts";
import { flag } from "./said.ts";

export const PortalProvision = z.object({ portalAccess: flag() });
export type PortalProvision = z.output<typeof PortalProvision>;

/** Whether the portal is there for a patient: somebody has access, was asked in, or a place is kept. */
export async function hasPortal(scope: Scope, patientId: string): Promise<boolean> {
  allow(scope, "patients.read");
  const { sql, clinicId } = scope;
  const [{ has }] = await sql<{ has: boolean }[]>`
    select exists (select from portal_places where clinic_id = ${clinicId} and patient_id = ${patientId})
        or exists (select from portal_access
                    where clinic_id = ${clinicId} and patient_id = ${patientId} and until > now())
        or exists (select from portal_invitations
                    where clinic_id = ${clinicId} and patient_id = ${patientId} and accepted_at is null
                      and revoked_at is null and until > now()) as has`;
  return has;
}

/** Provides the portal for a patient, or ends it. What is so already stays as it is. */
export async function setPortal(
  scope: Scope,
  patientId: string,
  { portalAccess }: PortalProvision,
): Promise<void> {
  allow(scope, "portal_access.write");
  const { id, email } = await recordOf(scope, patientId);
  if (await hasPortal(scope, id) === portalAccess) return;
  if (!portalAccess) await endPortal(scope, id);
  else if (email) await inviteToPortal(scope, id, { email, relation: "self" });
  else await keepPlace(scope, id);
}

/** Keeps a place for one who cannot be asked in yet: they have no address. Refuses (409) where all are taken. */
async function keepPlace(scope: Scope, patientId: string): Promise<void> {
  await scope.sql`
    insert into portal_places (id, clinic_id, patient_id) values (${newId()}, ${scope.clinicId}, ${patientId})`
    .catch(refusedBy({ portal_places_places_check: new Refusal(409, "portal_full") }));
  await record(scope, {
    name: "portal_place.given",
    subjectKind: "patient",
    subjectId: patientId,
    patientId,
    permission: "patients.read",
  });
}

/** Signs everybody out of a patient's portal, takes back who was asked in, and frees the place. The record stays. */
async function endPortal(scope: Scope, patientId: string): Promise<void> {
  const { sql, clinicId } = scope;
  await sql`
    update portal_access set until = now()
     where clinic_id = ${clinicId} and patient_id = ${patientId} and until > now()`;
  await sql`
    update portal_invitations set revoked_at = now()
     where clinic_id = ${clinicId} and patient_id = ${patientId} and accepted_at is null and revoked_at is null`;
  await sql`delete from portal_places where clinic_id = ${clinicId} and patient_id = ${patientId}`;
  await record(scope, {
    name: "portal.ended",
    subjectKind: "patient",
    subjectId: patientId,
    patientId,
    permission: "patients.read",
  });
}
