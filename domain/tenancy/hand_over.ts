import { z } from "zod";
import { Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { colleagueOf, rolesFor } from "./staff.ts";

export const NewOwner = z.object({ memberId: z.uuid() });
export type NewOwner = z.output<typeof NewOwner>;

/** Hands the clinic over: an owner and a colleague change places, at once. Only an owner has a clinic to give (403). */
export async function handOver(scope: Scope, { memberId }: NewOwner): Promise<void> {
  allow(scope, "members.write");
  const { sql, clinicId, principalId, role } = scope;
  const heir = await colleagueOf(scope, memberId);
  if (heir.endedAt) throw new Refusal(409, "member_ended");
  const own = (await rolesFor(scope)).find(({ key }) => key === role);
  if (!own?.owns) throw new Refusal(403, "not_allowed");
  if (heir.role === role) throw new Refusal(409, "already_done");
  await record(scope, {
    name: "clinic.handed_over",
    subjectKind: "membership",
    subjectId: memberId,
    permission: "members.read",
    changes: { before: heir.role, role },
  });
  // The heir first: once one has stepped down, one raises nobody any more.
  const places = [[heir.principalId, role], [principalId, heir.role]];
  for (const [person, becomes] of places) {
    await sql`
      update memberships set role = ${becomes} where clinic_id = ${clinicId} and principal_id = ${person} and ended_at is null`;
  }
}
