import { unsealFor } from "@/core/keys.ts";
import { allow, type Scope } from "@/core/scope.ts";
import type { Note } from "./note.ts";

/** The standing notes of a patient's visits, newest first; of one visit where it is named. */
export async function notesOf(scope: Scope, patientId: string, appointmentId?: string): Promise<Note[]> {
  allow(scope, "records.read");
  const { sql, clinicId } = scope;
  const rows = await sql<(Omit<Note, "text"> & { sealed: Uint8Array })[]>`
    select n.id, n.appointment_id as "appointmentId", n.sealed_text as sealed, n.written_at as "writtenAt",
           coalesce((select d.name from practitioners d
                      where d.clinic_id = n.clinic_id and d.principal_id = n.written_by), '') as "writtenBy"
      from visit_notes n
     where n.clinic_id = ${clinicId} and n.patient_id = ${patientId}
       and (${appointmentId ?? null}::uuid is null or n.appointment_id = ${appointmentId ?? null})
       and not exists (select from visit_notes r where r.clinic_id = n.clinic_id and r.replaces_id = n.id)
     order by n.written_at desc limit 100`;
  return await Promise.all(rows.map(async ({ sealed, ...note }) => ({
    ...note,
    text: await unsealFor(scope, patientId, sealed),
  })));
}
