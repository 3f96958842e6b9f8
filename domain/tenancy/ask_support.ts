import { z } from "zod";
import { newId } from "@/core/id.ts";
import { Refusal, refusedBy, refusedField } from "@/core/refusal.ts";
import type { OperatorScope } from "@/core/scope.ts";
import type { Lendable } from "./support.ts";
import { recordSupport } from "./support_event.ts";

/** Why an operator wants to be let in, with what, and whose leave it takes: the clinic's, or in an emergency a second operator's. */
export const NewSupport = z.object({
  reason: z.string().trim().min(3).max(500),
  permissions: z.array(z.string().max(80)).min(1).max(100).optional(),
  leave: z.enum(["clinic", "emergency"]).default("clinic"),
});
export type NewSupport = z.output<typeof NewSupport>;

/** Asks to be let into a clinic. It opens nothing; an earlier asking of one's own that nobody answered is withdrawn. */
export async function askForSupport(
  scope: OperatorScope,
  clinicId: string,
  { reason, permissions, leave }: NewSupport,
): Promise<{ id: string }> {
  const id = newId();
  const asked = permissions ??
    (await lendable(scope)).filter(({ reading }) => reading).map((one) => one.permission);
  await scope.sql`
    insert into support_grants (id, clinic_id, reason, permissions, emergency)
    values (${id}, ${clinicId}, ${reason}, ${asked}, ${leave === "emergency"})`
    .catch(refusedBy({
      support_grants_standing_check: new Refusal(409, "support_standing"),
      support_grants_permissions_check: refusedField("permissions", "support_not_lent"),
      support_grants_emergency_check: refusedField("permissions", "support_reads_only"),
    }));
  await recordSupport(scope, clinicId, id, "asked", { reason, leave, permissions: asked });
  return { id };
}

/** Everything that a support grant may carry. */
export async function lendable({ sql }: OperatorScope): Promise<Lendable[]> {
  const rows = await sql<Lendable[]>`
    select key as permission, section, description, key ~ '[.]read$' as reading from permissions where lendable
     order by section, split_part(key, '.', 1), reading desc, key`;
  return [...rows];
}
