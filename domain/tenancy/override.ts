import { z } from "zod";
import { Refusal, refusedBy, refusedField } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { explain } from "./explain.ts";
import { colleagueOf } from "./staff.ts";

export const NewOverride = z.object({
  permission: z.string().min(1).max(80),
  effect: z.enum(["give", "take"]),
  reason: z.string().trim().min(1).max(500),
});
export type NewOverride = z.output<typeof NewOverride>;

/**
 * Makes an exception to a colleague's role and says why. What the role always keeps cannot be taken (409), and nobody
 * gives what they do not hold (403).
 */
export async function override(
  scope: Scope,
  memberId: string,
  { permission, effect, reason }: NewOverride,
): Promise<void> {
  allow(scope, "members.write");
  const { sql, clinicId } = scope;
  const { principalId, endedAt } = await colleagueOf(scope, memberId);
  if (endedAt) throw new Refusal(409, "member_ended");
  const known = (await explain(scope, memberId)).find((explained) => explained.permission === permission);
  if (known?.floor && effect === "take") throw new Refusal(409, "floor_holds");
  await sql`
    insert into permission_overrides (clinic_id, principal_id, permission, allowed, reason)
    values (${clinicId}, ${principalId}, ${permission}, ${effect === "give"}, ${reason})
    on conflict (clinic_id, principal_id, permission) do update
      set allowed = excluded.allowed, reason = excluded.reason`
    .catch(refusedBy({
      permission_overrides_permission_fkey: refusedField("permission", "invalid_choice"),
    }));
  await record(scope, {
    name: "override.set",
    subjectKind: "membership",
    subjectId: memberId,
    permission: "members.read",
    changes: { permission, effect, reason, before: known?.why ?? null },
  });
}
