import { z } from "zod";
import { newId } from "@/core/id.ts";
import { Refusal, refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";

export const NewSpecialty = z.object({ name: z.string().trim().min(1).max(100) });
export type NewSpecialty = z.output<typeof NewSpecialty>;

/** Adds a specialty that the platform does not know; one that the clinic has by that name is refused. */
export async function addSpecialty(scope: Scope, { name }: NewSpecialty): Promise<{ id: string }> {
  allow(scope, "services.write");
  const id = newId();
  await scope.sql`
    insert into clinic_specialties (id, clinic_id, name) values (${id}, ${scope.clinicId}, ${name})`
    .catch(refusedBy({
      clinic_specialties_name_key: new Refusal(409, "name_taken", { name }, {
        name: [{ code: "name_taken", values: { name } }],
      }),
    }));
  await record(scope, {
    name: "specialty.added",
    subjectKind: "specialty",
    subjectId: id,
    permission: "services.read",
    changes: { name },
  });
  return { id };
}
