import { Refusal, type RefusalStatus } from "@/core/refusal.ts";
import type { Acting } from "@/core/scope.ts";
import { digestOf } from "@/core/secret.ts";
import { record } from "@/domain/audit/mod.ts";
import { refusedPlace } from "./place.ts";

/** Where an accepted invitation leads. */
export interface Accepted {
  /** The id of the membership. */
  id: string;
  slug: string;
}

const refusals: Record<string, [RefusalStatus, code: string]> = {
  not_found: [404, "not_found"],
  used: [410, "invitation_used"],
  revoked: [410, "invitation_revoked"],
  expired: [410, "invitation_expired"],
  other_account: [403, "other_account"],
  member: [409, "already_member"],
  removed: [403, "was_removed"],
};

/** Makes whoever is signed in a member, as what the invitation says and nothing they send; once, and only its addressee. */
export async function accept(scope: Acting, token: string): Promise<Accepted> {
  const [{ outcome, clinicId, slug, id, role }] = await scope.sql<
    (Accepted & { outcome: string; clinicId: string; role: string })[]
  >`
    select outcome, clinic_id as "clinicId", slug, membership_id as id, role
      from private.accept_invitation(${digestOf(token) as never})`.catch(refusedPlace);
  if (outcome in refusals) throw new Refusal(...refusals[outcome]);
  await record(Object.assign(scope, { clinicId }), {
    name: "invitation.accepted",
    subjectKind: "membership",
    subjectId: id,
    permission: "members.read",
    changes: { role },
  });
  return { id, slug };
}
