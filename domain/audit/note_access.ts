import { newId } from "@/core/id.ts";
import type { Scope } from "@/core/scope.ts";

/** The parts of a record that are opened. */
export type Part = "profile" | "visit" | "notes" | "invoice" | "papers" | "files";

/** Notes that a part of a patient's record was shown to whoever acts. */
export async function noteAccess(
  { sql, clinicId, requestId }: Scope,
  patientId: string,
  part: Part,
): Promise<void> {
  await sql`
    insert into accesses (id, clinic_id, patient_id, part, request_id)
    values (${newId()}, ${clinicId}, ${patientId}, ${part}, ${requestId})`;
}
