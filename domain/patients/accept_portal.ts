import { z } from "zod";
import { Refusal, refusedBy, refusedField } from "@/core/refusal.ts";
import type { Acting } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import { digestOf } from "@/core/secret.ts";
import { tooYoung } from "./invite_to_portal.ts";
import { ageOn, sexes } from "./patient.ts";
import { bringsUp, type PortalInvitationSeen } from "./portal.ts";
import { portalInvitationBehind } from "./portal_circle.ts";

/** What whoever accepts says of the patient, where the record lacks it. Nothing is assumed in its place. */
export const PortalAcceptance = z.object({
  birthDate: z.iso.date().optional(),
  sex: z.enum(sexes).optional(),
});
export type PortalAcceptance = z.output<typeof PortalAcceptance>;

const refusals: Record<string, Refusal> = {
  not_found: new Refusal(404, "not_found"),
  used: new Refusal(410, "invitation_used"),
  revoked: new Refusal(410, "invitation_revoked"),
  expired: new Refusal(410, "invitation_expired"),
  other_account: new Refusal(403, "other_account"),
  birth_date_missing: refusedField("birthDate", "required"),
  sex_missing: refusedField("sex", "required"),
};

/** Lets whoever is signed in act for the patient they were asked for; once, and only the addressee. */
export async function acceptPortal(
  scope: Acting,
  token: string,
  said: PortalAcceptance,
): Promise<{ slug: string }> {
  const seen = await portalInvitationBehind(scope, token);
  if (seen.state === "open") refuseUnfit(seen, said);
  const [{ outcome, slug }] = await scope.sql<{ outcome: string; slug: string }[]>`
    select outcome, slug from private.accept_portal_invitation(
      ${digestOf(token) as never}, ${said.birthDate ?? null}, ${said.sex ?? null}, ${scope.requestId})`
    .catch(refusedBy({
      portal_access_age_check: tooYoung(seen.consentAge),
      portal_access_places_check: new Refusal(409, "portal_full"),
    }));
  if (outcome in refusals) throw refusals[outcome];
  scope.recorded = true;
  return { slug };
}

/** Refuses what is missing or cannot be, before an account is made for it. */
export function refuseUnfit(seen: PortalInvitationSeen, { birthDate, sex }: PortalAcceptance): void {
  const { timeZone, relation, consentAge, lacksBirthDate, lacksSex } = seen;
  if (lacksBirthDate && !birthDate) throw refusals.birth_date_missing;
  if (lacksSex && !sex) throw refusals.sex_missing;
  if (!lacksBirthDate || !birthDate) return;
  const today = dayIn(timeZone);
  if (birthDate > today) throw refusedField("birthDate", "in_the_future");
  if (birthDate < "1850-01-01") throw refusedField("birthDate", "invalid_date");
  if (!bringsUp(relation) && ageOn(today, birthDate) < consentAge) throw tooYoung(consentAge);
}
