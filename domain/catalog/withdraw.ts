import { z } from "zod";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { type Sort, sorts } from "./sort.ts";
import { versionOf } from "./version_of.ts";

export const Withdrawal = z.object({ version: z.coerce.number().int() });

/**
 * Takes a service, package or product off the price list; what was booked, sold and charged keeps it. Refuses (409) when someone
 * changed it meanwhile.
 */
export async function withdraw(
  scope: Scope,
  id: string,
  { version }: z.output<typeof Withdrawal>,
  sort: Sort = "service",
): Promise<void> {
  allow(scope, "services.write");
  const { sql, clinicId } = scope;
  await versionOf(scope, sort, [{ id, version }]);
  await sql`update ${
    sql(sorts[sort].rows)
  } set deleted_at = now() where clinic_id = ${clinicId} and id = ${id}`;
  await record(scope, {
    name: `${sort}.withdrawn`,
    subjectKind: sort,
    subjectId: id,
    permission: "services.read",
  });
}
