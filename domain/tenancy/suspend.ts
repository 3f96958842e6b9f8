import { z } from "zod";
import { Refusal } from "@/core/refusal.ts";
import type { OperatorScope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";

/** Why a clinic is suspended, in words that it reads on every page. */
export const Suspension = z.object({ reason: z.string().trim().min(3).max(500) });
export type Suspension = z.output<typeof Suspension>;

/** Has a clinic read and export only, from now on and for everybody. Refuses (409) one that is suspended already. */
export async function suspend(scope: OperatorScope, clinicId: string, { reason }: Suspension): Promise<void> {
  await change(scope, clinicId, reason);
}

/** Has a suspended clinic work again as it did before; refuses (409) one that does. */
export async function resume(scope: OperatorScope, clinicId: string): Promise<void> {
  await change(scope, clinicId, null);
}

async function change(scope: OperatorScope, clinicId: string, reason: string | null): Promise<void> {
  const [{ changed }] = await scope.sql<{ changed: boolean }[]>`
    select private.suspend_clinic(${clinicId}, ${reason}) as changed`;
  if (!changed) throw new Refusal(409, "already_done");
  await record({ ...scope, clinicId }, {
    name: reason === null ? "clinic.resumed" : "clinic.suspended",
    subjectKind: "clinic",
    subjectId: clinicId,
    permission: "clinic.read",
    changes: reason === null ? {} : { reason },
  });
  scope.recorded = true;
}
