import { z } from "zod";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { versionOf } from "./version_of.ts";

export const Withdrawal = z.object({ version: z.coerce.number().int() });

/** Takes a service off the price list; what was booked and charged keeps it. Refuses (409) when someone changed it meanwhile. */
export async function withdraw(
  scope: Scope,
  id: string,
  { version }: z.output<typeof Withdrawal>,
): Promise<void> {
  allow(scope, "services.write");
  await versionOf(scope, id, version);
  await scope.sql`update services set deleted_at = now() where clinic_id = ${scope.clinicId} and id = ${id}`;
  await record(scope, {
    name: "service.withdrawn",
    subjectKind: "service",
    subjectId: id,
    permission: "services.read",
  });
}
