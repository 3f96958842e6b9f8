import type { Acting } from "@/core/scope.ts";
import { type Event, record } from "@/domain/audit/mod.ts";

/** Records a step of a support grant at its clinic, whichever side takes it. */
export async function recordSupport(
  scope: Acting,
  clinicId: string,
  grantId: string,
  step: string,
  changes: Event["changes"] = {},
): Promise<void> {
  await record({ ...scope, clinicId }, {
    name: `support.${step}`,
    subjectKind: "support_grant",
    subjectId: grantId,
    permission: "support.read",
    changes,
  });
  scope.recorded = true;
}
