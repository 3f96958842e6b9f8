import { newId } from "@/core/id.ts";
import type { Scope } from "@/core/scope.ts";
import type { Part } from "./access.ts";

/** Notes that a part of a patient's record was shown to whoever acts. */
export async function noteAccess(
  { sql, clinicId, requestId }: Scope,
  patientId: string,
  part: Part,
): Promise<void> {
  // A look need not wait for the disk: nobody is told that it was kept.
  await sql`select set_config('synchronous_commit', 'off', true)`;
  await sql`
    insert into accesses (id, clinic_id, patient_id, part, request_id)
    values (${newId()}, ${clinicId}, ${patientId}, ${part}, ${requestId})`;
}
