import { Refusal } from "@/core/refusal.ts";
import type { Scope } from "@/core/scope.ts";
import { planFor } from "@/domain/tenancy/mod.ts";

/** What was thrown; where a permission was missing only because the clinic's plan does not reach it, that refusal instead. */
export async function withheldByPlan(
  error: unknown,
  act: (work: (scope: Scope) => Promise<string | null>) => Promise<string | null>,
): Promise<unknown> {
  const permission = error instanceof Refusal && error.status === 403 && error.values.permission;
  if (typeof permission !== "string") return error;
  const plan = await act((scope) => planFor(scope, permission));
  return plan ? new Refusal(403, "plan_required", { permission, plan }) : error;
}
