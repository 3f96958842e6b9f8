import { z } from "zod";
import { isId } from "@/core/id.ts";
import { notFound, Refusal, refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";

export const LetGo = z.object({ version: z.coerce.number().int() });

/**
 * Takes somebody who treats off the clinic's list; past visits keep naming them, and their login, if any, stays. Refuses (409) while
 * visits with them stand, and when someone changed them meanwhile.
 */
export async function letGo(scope: Scope, id: string, { version }: z.output<typeof LetGo>): Promise<void> {
  allow(scope, "members.write");
  if (!isId(id)) throw notFound();
  const { sql, clinicId } = scope;
  const there = sql`clinic_id = ${clinicId} and id = ${id} and deleted_at is null`;
  const gone = await sql`update practitioners set deleted_at = now() where ${there} and version = ${version}`
    .catch(refusedBy({ practitioners_visits_check: new Refusal(409, "has_visits") }));
  if (gone.count === 0) {
    const [known] = await sql`select from practitioners where ${there}`;
    throw known ? new Refusal(409, "changed_meanwhile") : notFound();
  }
  await record(scope, {
    name: "practitioner.let_go",
    subjectKind: "practitioner",
    subjectId: id,
    permission: "clinic.read",
  });
}
