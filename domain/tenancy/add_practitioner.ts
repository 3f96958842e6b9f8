import { z } from "zod";
import { newId } from "@/core/id.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";

export const NewPractitioner = z.object({
  name: z.string().trim().min(1).max(200),
  nameLatin: z.string().trim().max(200).optional(),
});
export type NewPractitioner = z.output<typeof NewPractitioner>;

/** Adds somebody who treats, with the last column of the agenda and no login. They take no seat (IDN-27). */
export async function addPractitioner(
  scope: Scope,
  { name, nameLatin }: NewPractitioner,
): Promise<{ id: string }> {
  allow(scope, "members.write");
  const { sql, clinicId } = scope;
  const id = newId();
  await sql`
    insert into practitioners (id, clinic_id, name, name_latin, tone, rank)
    select ${id}, ${clinicId}, ${name}, ${nameLatin ?? null},
           (array['accent', 'info', 'good', 'warn', 'plum'])[count(*) % 5 + 1], coalesce(max(rank) + 1, 0)
      from practitioners where clinic_id = ${clinicId}`;
  await record(scope, {
    name: "practitioner.added",
    subjectKind: "practitioner",
    subjectId: id,
    permission: "clinic.read",
    changes: { fields: ["name", ...nameLatin ? ["nameLatin"] : []] },
  });
  return { id };
}
