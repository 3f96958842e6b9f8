import { Refusal } from "@/core/refusal.ts";
import type { Scope } from "@/core/scope.ts";
import { type Withheld, withheldBy } from "@/domain/tenancy/mod.ts";

type Act = (work: (scope: Scope) => Promise<Withheld | null>) => Promise<Withheld | null>;

/** What was thrown; where only the clinic's plan or a part that is off withheld the permission, a refusal that says so. */
export async function orWithheld(error: unknown, act: Act): Promise<unknown> {
  const permission = error instanceof Refusal && error.status === 403 && error.values.permission;
  if (typeof permission !== "string") return error;
  const by = await act((scope) => withheldBy(scope, permission));
  return by ? new Refusal(403, codeOf(by), { permission, ...by }) : error;
}

function codeOf(by: Withheld): string {
  if ("suspended" in by) return "clinic_suspended";
  return "plan" in by ? "plan_required" : "module_off";
}
