import { z } from "zod";
import { newId } from "@/core/id.ts";
import { Refusal, refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import { record } from "@/domain/audit/mod.ts";
import { ageOn } from "./patient.ts";
import { bringsUp, relations } from "./portal.ts";
import { recordOf } from "./record_of.ts";

export const NewPortalInvitation = z.object({
  email: z.email().max(254).toLowerCase(),
  relation: z.enum(relations),
});
export type NewPortalInvitation = z.output<typeof NewPortalInvitation>;

const emailRefused = (code: string) => new Refusal(409, code, {}, { email: [{ code }] });

/** That somebody is below the age from which one may have a way in of one's own; those who bring them up may. */
export const tooYoung = (age: number): Refusal =>
  new Refusal(422, "below_consent_age", { age }, {
    relation: [{ code: "below_consent_age", values: { age } }],
  });

/** Asks an address to act for a patient in the portal, as the patient or for them; a mail follows once this is committed. */
export async function inviteToPortal(
  scope: Scope,
  patientId: string,
  invitation: NewPortalInvitation,
): Promise<{ id: string }> {
  allow(scope, "portal_access.write");
  const { sql, clinicId, country, timeZone } = scope;
  const { email, relation } = invitation;
  const { birthDate } = await recordOf(scope, patientId);
  const [{ age }] = await sql<{ age: number }[]>`select private.consent_age(${country}) as age`;
  if (birthDate && !bringsUp(relation) && ageOn(dayIn(timeZone), birthDate) < age) throw tooYoung(age);
  const id = newId();
  await sql`
    insert into portal_invitations (id, clinic_id, patient_id, email, relation)
    values (${id}, ${clinicId}, ${patientId}, ${email}, ${relation})`
    .catch(refusedBy({
      portal_invitations_email_key: emailRefused("already_asked"),
      portal_invitations_access_check: emailRefused("has_access"),
      portal_invitations_places_check: new Refusal(409, "portal_full"),
      portal_invitations_age_check: tooYoung(age),
    }));
  await record(scope, {
    name: "portal_invitation.sent",
    subjectKind: "portal_invitation",
    subjectId: id,
    patientId,
    permission: "patients.read",
    changes: { relation },
  });
  return { id };
}
