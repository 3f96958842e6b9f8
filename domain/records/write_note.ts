import { z } from "zod";
import { newId } from "@/core/id.ts";
import { sealFor } from "@/core/keys.ts";
import { notFound, refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";

export const NewNote = z.object({ text: z.string().trim().min(1).max(10_000) });
export type NewNote = z.output<typeof NewNote>;

/** Writes the clinical note of a visit, encrypted under the patient's key, and returns its id. */
export async function writeNote(
  scope: Scope,
  visit: { appointmentId: string; patientId: string },
  { text }: NewNote,
): Promise<{ id: string }> {
  allow(scope, "records.write");
  const { appointmentId, patientId } = visit;
  const id = newId();
  const sealed = await sealFor(scope, patientId, text);
  await scope.sql`
    insert into visit_notes (id, clinic_id, appointment_id, patient_id, sealed_text)
    values (${id}, ${scope.clinicId}, ${appointmentId}, ${patientId}, ${sealed as never})`.catch(
    refusedBy({ visit_notes_appointment_fkey: notFound, visit_notes_patient_fkey: notFound }),
  );
  await record(scope, {
    name: "note.written",
    subjectKind: "note",
    subjectId: id,
    patientId,
    permission: "records.read",
  });
  return { id };
}
