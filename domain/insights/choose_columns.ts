import { z } from "zod";
import { allow, type Scope } from "@/core/scope.ts";
import { type PatientColumn, patientColumns, usualColumns } from "./patient_columns.ts";

export const ChosenColumns = z.object({
  columns: z.array(z.enum(patientColumns)).max(patientColumns.length).default([]),
});
export type ChosenColumns = z.output<typeof ChosenColumns>;

/** Remembers which columns the member looks at; of whoever is in for support it remembers nothing. */
export async function chooseColumns(scope: Scope, { columns }: ChosenColumns): Promise<void> {
  allow(scope, "patients.read");
  if (scope.support) return;
  await scope.sql`
    insert into list_columns (clinic_id, list, columns) values (${scope.clinicId}, 'patients', ${[
    ...new Set(columns),
  ]})
    on conflict (clinic_id, principal_id, list) do update set columns = excluded.columns`;
}

/** The columns that the member looks at. */
export async function columnsOf({ sql, clinicId, principalId }: Scope): Promise<PatientColumn[]> {
  const [chosen] = await sql<{ columns: PatientColumn[] }[]>`
    select columns from list_columns
     where clinic_id = ${clinicId} and principal_id = ${principalId} and list = 'patients'`;
  return patientColumns.filter((column) => (chosen?.columns ?? usualColumns).includes(column));
}
