import type { Sql } from "@/core/db.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { digestOf, newToken } from "@/core/secret.ts";
import type { Companion, PortalInvitation, PortalInvitationSeen, Relation } from "./portal.ts";

/** Who may act for a patient in the portal, who was asked to, and whether a place is kept for them. */
export async function portalCircleOf(
  scope: Scope,
  patientId: string,
): Promise<{ companions: Companion[]; invitations: PortalInvitation[]; placed: boolean }> {
  allow(scope, "portal_access.write");
  const { sql, clinicId } = scope;
  const [companions, invitations, places] = await Promise.all([
    sql<Companion[]>`
      select principal_id as "principalId", name, email, relation from private.portal_circle(${clinicId}, ${patientId})`,
    sql<PortalInvitation[]>`
      select id, email, relation, until, until <= now() as expired from portal_invitations
       where clinic_id = ${clinicId} and patient_id = ${patientId} and accepted_at is null and revoked_at is null
       order by sent_at desc, id desc`,
    sql`select from portal_places where clinic_id = ${clinicId} and patient_id = ${patientId}`,
  ]);
  return { companions: [...companions], invitations: [...invitations], placed: places.length > 0 };
}

/** What a mail to somebody who was asked into the portal says; the token is in it, and nowhere else. */
export interface PortalLetter {
  email: string;
  relation: Relation;
  until: Date;
  token: string;
}

/** The letter of an invitation that waits to be mailed, with a token made for it; null where it was mailed or is over. */
export async function portalLetterOf({ sql }: Scope, invitationId: string): Promise<PortalLetter | null> {
  const token = newToken();
  const [letter] = await sql<Omit<PortalLetter, "token">[]>`
    select email, relation, until
      from private.mint_portal_invitation(${invitationId}, ${digestOf(token) as never})`;
  return letter ? { ...letter, token } : null;
}

/** What a link opens, for whoever holds it; 404 for a token that was never mailed. */
export async function portalInvitationBehind(
  { sql }: { sql: Sql },
  token: string,
): Promise<PortalInvitationSeen> {
  const [seen] = await sql<PortalInvitationSeen[]>`
    select state, email, relation, clinic_name as "clinicName", slug, time_zone as "timeZone", country, known,
           consent_age as "consentAge", lacks_birth_date as "lacksBirthDate", lacks_sex as "lacksSex"
      from private.public_portal_invitation(${digestOf(token) as never})`;
  if (!seen) throw notFound();
  return seen;
}
