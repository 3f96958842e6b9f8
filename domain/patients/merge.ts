import { z } from "zod";
import { isId, newId } from "@/core/id.ts";
import { notFound, Refusal, refusedBy, refusedField } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { columnOf, headFields } from "./head.ts";
import { recordOf } from "./record_of.ts";
import { listed } from "./said.ts";

/** Whose record goes into the survivor's, which fields of the head are taken from it, and what both looked like. */
export const Merge = z.object({
  mergedId: z.uuid(),
  take: listed(30, z.enum([...headFields, "photoId"])).optional(),
  version: z.coerce.number().int(),
  mergedVersion: z.coerce.number().int(),
});
export type Merge = z.output<typeof Merge>;

/**
 * Makes one record of two: everything that is of the other follows the survivor, whose number and phones both still find
 * them. It can be undone for thirty days. Refuses (409) when one of the two changed, or both are booked at one time.
 */
export async function merge(scope: Scope, survivorId: string, input: Merge): Promise<{ id: string }> {
  allow(scope, "patients.merge");
  const { sql, clinicId } = scope;
  const { mergedId, version, mergedVersion } = input;
  if (!isId(survivorId)) throw notFound();
  if (survivorId === mergedId) throw refusedField("mergedId", "invalid");
  await recordOf(scope, survivorId);
  const merged = await recordOf(scope, mergedId);
  const id = newId();
  // A phone brings along whether it has WhatsApp.
  const take = (input.take ?? []).flatMap((field) =>
    field === "phone" ? [field, "hasWhatsapp" as const] : [field]
  );
  const columns = [...new Set(take.map(columnOf))];
  await sql`
    select private.merge_patients(${id}, ${clinicId}, ${survivorId}, ${mergedId}, ${version}, ${mergedVersion}, ${columns})`
    .catch(refusedBy({
      patients_version_check: new Refusal(409, "changed_meanwhile"),
      reservations_patient_excl: new Refusal(409, "visits_overlap"),
      appointments_twice_key: new Refusal(409, "visits_overlap"),
    }));
  await record(scope, {
    name: "patient.merged",
    subjectKind: "patient",
    subjectId: survivorId,
    patientId: survivorId,
    permission: "patients.read",
    changes: { merge: id, merged: mergedId, taken: take },
    sealed: { number: merged.number, name: merged.name },
  });
  return { id };
}
