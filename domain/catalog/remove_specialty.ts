import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";

/** Removes a specialty that the clinic named itself; services that say it keep it. The platform's stay. */
export async function removeSpecialty(scope: Scope, id: string): Promise<void> {
  allow(scope, "services.write");
  if (!isId(id)) throw notFound();
  const removed = await scope.sql`
    update clinic_specialties set deleted_at = now()
     where clinic_id = ${scope.clinicId} and id = ${id} and deleted_at is null`;
  if (removed.count === 0) throw notFound();
  await record(scope, {
    name: "specialty.removed",
    subjectKind: "specialty",
    subjectId: id,
    permission: "services.read",
  });
}
