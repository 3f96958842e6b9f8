import { z } from "zod";
import { allow, type Scope } from "@/core/scope.ts";
import { cancel, Reason } from "../cancel.ts";
import { visitOf } from "../visit.ts";
import { meantBy, Which } from "./which.ts";

export const CancelSeveral = z.object({ ...Reason.shape, which: Which });
export type CancelSeveral = z.output<typeof CancelSeveral>;

/** Cancels a visit, and of its row those that are meant, for one reason. */
export async function cancelSeveral(
  scope: Scope,
  id: string,
  { which, reason }: CancelSeveral,
): Promise<void> {
  allow(scope, "appointments.write");
  for (const one of await meantBy(scope, await visitOf(scope, id), which)) {
    await cancel(scope, one, { reason });
  }
}
