import { z } from "zod";
import { newId } from "@/core/id.ts";
import { Refusal, refusedBy, refusedField } from "@/core/refusal.ts";
import type { OperatorScope } from "@/core/scope.ts";
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
  const asked = permissions ?? await readable(scope);
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

/** A permission that a support grant may carry. */
export interface Lendable {
  permission: string;
  section: string;
  description: string;
}

/** Everything that a support grant may carry. */
export async function lendable({ sql }: OperatorScope): Promise<Lendable[]> {
  const rows = await sql<Lendable[]>`
    select key as permission, section, description from permissions where lendable
     order by section, split_part(key, '.', 1), key !~ '[.]read$', key`;
  return [...rows];
}

const readable = async (scope: OperatorScope) =>
  (await lendable(scope)).map(({ permission }) => permission).filter(isReading);

/** Whether a permission only shows; what support asks for unless it says more. */
export const isReading = (permission: string): boolean => permission.endsWith(".read");
