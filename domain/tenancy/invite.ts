import { z } from "zod";
import { newId } from "@/core/id.ts";
import { Refusal, refusedBy, refusedField } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";

export const NewInvitation = z.object({
  email: z.email().max(254).toLowerCase(),
  role: z.string().min(1).max(40),
  /** Whose column they will sign in for, where a practitioner of the clinic has had no login so far. */
  practitionerId: z.uuid().optional(),
});
export type NewInvitation = z.output<typeof NewInvitation>;

/** What the database says of seats that an invitation would take. */
export const refusedSeat = refusedBy({
  invitations_no_seats_check: new Refusal(403, "no_seats"),
  invitations_seats_check: new Refusal(409, "seats_taken"),
});

const emailRefused = (code: string) => new Refusal(409, code, {}, { email: [{ code }] });

/** Asks an address to work at the clinic, whether an account knows it or not; a mail follows once this is committed. */
export async function invite(scope: Scope, invitation: NewInvitation): Promise<{ id: string }> {
  allow(scope, "members.write");
  const { email, role, practitionerId = null } = invitation;
  const id = newId();
  await scope.sql`
    insert into invitations (id, clinic_id, email, role, practitioner_id)
    values (${id}, ${scope.clinicId}, ${email}, ${role}, ${practitionerId})`
    .catch(refusedBy({
      invitations_email_key: emailRefused("already_invited"),
      invitations_member_check: emailRefused("already_member"),
      invitations_removed_check: emailRefused("was_removed"),
      invitations_role_fkey: refusedField("role", "invalid_choice"),
      invitations_practitioner_fkey: refusedField("practitionerId", "invalid_choice"),
    }))
    .catch(refusedSeat);
  await record(scope, {
    name: "invitation.sent",
    subjectKind: "invitation",
    subjectId: id,
    permission: "members.read",
    changes: { role },
  });
  return { id };
}
