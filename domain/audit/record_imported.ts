import { newId } from "@/core/id.ts";
import type { Scope } from "@/core/scope.ts";

/** A row that an import did something to, and whose record it is part of. */
export interface Imported {
  subjectId: string;
  patientId?: string | null;
}

/** One deed done to many rows of one kind. */
export interface ImportedDeed {
  name: string;
  subjectKind: string;
  permission: string;
  changes: Record<string, string | number | boolean | null | string[]>;
}

/** Records one deed of an import for each of some rows, in one statement. It is history and not news: nobody is told. */
export async function recordImported(
  { sql, clinicId, requestId }: Scope,
  rows: Imported[],
  { name, subjectKind, permission, changes }: ImportedDeed,
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into events (id, clinic_id, name, source, request_id, subject_kind, subject_id, patient_id, permission, changes)
    select one.id, ${clinicId}, ${name}, 'import', ${requestId}, ${subjectKind}, one.subject_id, one.patient_id, ${permission},
           ${sql.json(changes)}::jsonb
      from unnest(${rows.map(() => newId())}::uuid[], ${rows.map(({ subjectId }) => subjectId)}::uuid[],
                  ${
    rows.map(({ patientId }) => patientId ?? null)
  }::uuid[]) one (id, subject_id, patient_id)`;
}
