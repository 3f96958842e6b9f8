import { allow, type Scope } from "@/core/scope.ts";
import type { IntakeRow } from "./intake.ts";

/** Lays lines of a file beside the others that wait; a line that is there already stays as it was. */
export async function stage(scope: Scope, importId: string, rows: IntakeRow[]): Promise<void> {
  allow(scope, "imports.write");
  await scope.sql`
    insert into patient_intake (clinic_id, import_id, line, row_id, source_id, number, name, given_name, family_name,
                                name_latin, phone, email, birth_date, sex, address, typed, outcome, reasons)
    select ${scope.clinicId}, ${importId}, r.line, r.row_id, r.source_id, r.number, r.name, r.given_name, r.family_name,
           r.name_latin, r.phone, r.email, r.birth_date, r.sex, r.address, r.typed, r.outcome, r.reasons
      from jsonb_to_recordset(${scope.sql.json(rows as never)}::jsonb) r (
             line int, row_id uuid, source_id text, number text, name text, given_name text, family_name text,
             name_latin text, phone text, email text, birth_date date, sex text, address text, typed jsonb, outcome text,
             reasons text[])
    on conflict do nothing`;
}

/** Forgets the lines of an import, so that its file can be read anew under another mapping. */
export async function unstage(scope: Scope, importId: string): Promise<void> {
  allow(scope, "imports.write");
  await scope.sql`delete from patient_intake where clinic_id = ${scope.clinicId} and import_id = ${importId}`;
}

/** Up to which line an import has been read: nothing has been read of line 0. */
export async function stagedOf(scope: Scope, importId: string): Promise<number> {
  allow(scope, "imports.read");
  const [{ line }] = await scope.sql<{ line: number }[]>`
    select coalesce(max(line), 0) as line from patient_intake
     where clinic_id = ${scope.clinicId} and import_id = ${importId}`;
  return line;
}

/** Has the lines that wait counted anew, so that what is asked of them is planned for as many as there are. */
export async function countIntake(scope: Scope): Promise<void> {
  allow(scope, "imports.write");
  await scope.sql`select private.count_intake()`;
}
