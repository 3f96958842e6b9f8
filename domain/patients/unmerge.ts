import { isId } from "@/core/id.ts";
import { notFound, Refusal, refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";

/**
 * Undoes a merge: both records stand as before, and what came to the survivor since stays theirs. Refuses (409) when it
 * was undone, its thirty days are over, a later merge stands on it, or somebody was given the number meanwhile.
 */
export async function unmerge(scope: Scope, survivorId: string, id: string): Promise<{ mergedId: string }> {
  allow(scope, "patients.merge");
  if (!isId(survivorId) || !isId(id)) throw notFound();
  const { sql, clinicId } = scope;
  const [merge] = await sql<{ mergedId: string; number: string }[]>`
    select m.merged_id as "mergedId", p.number
      from patient_merges m join patients p on p.clinic_id = m.clinic_id and p.id = m.merged_id
     where m.clinic_id = ${clinicId} and m.id = ${id} and m.survivor_id = ${survivorId}`;
  if (!merge) throw notFound();
  const { mergedId, number } = merge;
  await sql`select private.unmerge_patients(${id}, ${clinicId})`.catch(refusedBy({
    patient_merges_until_check: new Refusal(409, "merge_final"),
    patient_merges_order_check: new Refusal(409, "merged_again"),
    patients_number_key: new Refusal(409, "number_taken", { number }),
  }));
  for (const patientId of [survivorId, mergedId]) {
    await record(scope, {
      name: "patient.unmerged",
      subjectKind: "patient",
      subjectId: patientId,
      patientId,
      permission: "patients.read",
      changes: { merge: id },
    });
  }
  return { mergedId };
}
