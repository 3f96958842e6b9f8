import { newId } from "@/core/id.ts";
import type { Scope } from "@/core/scope.ts";

/** One deed done to many patients at once, told in each one's history. */
export interface Deeds {
  name: string;
  permission: string;
  changes: Record<string, string | number | boolean | null | string[]>;
}

/** Records one deed of an import for each of some patients, in one statement. It is history and not news: nobody is told. */
export async function recordEach(
  { sql, clinicId, requestId }: Scope,
  patientIds: string[],
  { name, permission, changes }: Deeds,
): Promise<void> {
  await sql`
    insert into events (id, clinic_id, name, source, request_id, subject_kind, subject_id, patient_id, permission, changes)
    select one.id, ${clinicId}, ${name}, 'import', ${requestId}, 'patient', one.patient_id, one.patient_id, ${permission},
           ${sql.json(changes)}::jsonb
      from unnest(${patientIds.map(() => newId())}::uuid[], ${patientIds}::uuid[]) one (id, patient_id)`;
}
