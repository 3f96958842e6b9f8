import type { Undoing, Verdict, Waiting } from "@/core/importer_lines.ts";
import { allow, type Scope } from "@/core/scope.ts";

/** A line of a file as it is staged. */
export interface Line {
  line: number;
  row_id: string;
  source_id: string | null;
  mark: string | null;
  said: unknown;
  typed: Record<string, string>;
  outcome: "wrong" | null;
  reasons: string[];
}

/** Lays lines of a file beside the others that wait; a line that is there already stays as it was. */
export async function stageLines(scope: Scope, importId: string, lines: Line[]): Promise<void> {
  allow(scope, "imports.write");
  await scope.sql`
    insert into import_lines (clinic_id, import_id, line, row_id, source_id, mark, said, typed, outcome, reasons)
    select ${scope.clinicId}, ${importId}, l.line, l.row_id, l.source_id, l.mark, l.said, l.typed, l.outcome, l.reasons
      from jsonb_to_recordset(${scope.sql.json(lines as never)}::jsonb) l (
             line int, row_id uuid, source_id text, mark text, said jsonb, typed jsonb, outcome text, reasons text[])
    on conflict do nothing`;
}

/** Forgets the lines of an import. */
export async function unstageLines(scope: Scope, importId: string): Promise<void> {
  allow(scope, "imports.write");
  await scope.sql`delete from import_lines where clinic_id = ${scope.clinicId} and import_id = ${importId}`;
}

/** Up to which line an import has been read: nothing has been read of line 0. */
export async function stagedLines(scope: Scope, importId: string): Promise<number> {
  allow(scope, "imports.read");
  const [{ line }] = await scope.sql<{ line: number }[]>`
    select coalesce(max(line), 0) as line from import_lines
     where clinic_id = ${scope.clinicId} and import_id = ${importId}`;
  return line;
}

/** Marks the lines of an import that say again what stands once in a file. */
export async function markLinesTwice(scope: Scope, importId: string): Promise<void> {
  allow(scope, "imports.write");
  const { sql, clinicId } = scope;
  await sql`
    update import_lines i set outcome = 'wrong', reasons = array[case when d.ids > 1 then 'source_id_twice' else 'twice' end]
      from (
        select line, row_number() over (partition by source_id order by line) * (source_id is not null)::int as ids,
               row_number() over (partition by mark order by line) * (mark is not null)::int as marks
          from import_lines
         where clinic_id = ${clinicId} and import_id = ${importId} and outcome is null) d
     where i.clinic_id = ${clinicId} and i.import_id = ${importId} and i.line = d.line and greatest(d.ids, d.marks) > 1`;
}

/** The next lines of an import that wait to be judged, or were and wait to be taken in. */
export async function waitingLines(
  scope: Scope,
  importId: string,
  most: number,
  judged: boolean,
): Promise<Waiting<unknown>[]> {
  allow(scope, "imports.write");
  const { sql, clinicId } = scope;
  const rows = await sql<Waiting<unknown>[]>`
    select line, row_id as "rowId", source_id as "sourceId", said, found, outcome from import_lines
     where clinic_id = ${clinicId} and import_id = ${importId}
       and ${judged ? sql`outcome in ('add', 'change') and taken_at is null` : sql`outcome is null`}
     order by line limit ${most}`;
  return [...rows];
}

/** Notes what is to become of lines. */
export async function noteVerdicts(
  scope: Scope,
  importId: string,
  verdicts: Verdict<unknown>[],
): Promise<void> {
  allow(scope, "imports.write");
  const { sql, clinicId } = scope;
  await sql`
    update import_lines i
       set outcome = v.outcome, reasons = v.reasons, row_id = coalesce(v."rowId", i.row_id),
           found = coalesce(v.found, i.found)
      from jsonb_to_recordset(${sql.json(verdicts as never)}::jsonb) v (
             line int, outcome text, reasons text[], "rowId" uuid, found jsonb)
     where i.clinic_id = ${clinicId} and i.import_id = ${importId} and i.line = v.line`;
}

/** Notes which lines were taken in, and what stood there before. */
export async function noteTaken(
  scope: Scope,
  importId: string,
  taken: { line: number; before?: Record<string, unknown> }[],
): Promise<void> {
  allow(scope, "imports.write");
  const { sql, clinicId } = scope;
  await sql`
    update import_lines i set taken_at = now(), before = t.before
      from jsonb_to_recordset(${sql.json(taken as never)}::jsonb) t (line int, before jsonb)
     where i.clinic_id = ${clinicId} and i.import_id = ${importId} and i.line = t.line`;
}

/** The next lines of an import that were taken in, the last first, as they stand. */
export async function undoingLines(scope: Scope, importId: string, most: number): Promise<Undoing[]> {
  allow(scope, "imports.write");
  const { sql, clinicId } = scope;
  const rows = await sql<Undoing[]>`
    select line, row_id as "rowId", outcome, before from import_lines
     where clinic_id = ${clinicId} and import_id = ${importId} and taken_at is not null and undone_at is null
     order by line desc limit ${most}`;
  return [...rows];
}

/** Notes which lines were looked at when the import was undone, and which of them stay. */
export async function noteUndone(
  scope: Scope,
  importId: string,
  lines: number[],
  kept: number[],
): Promise<void> {
  allow(scope, "imports.write");
  const { sql, clinicId } = scope;
  await sql`
    update import_lines set undone_at = now(), kept = line = any (${kept}::int[])
     where clinic_id = ${clinicId} and import_id = ${importId} and line = any (${lines}::int[])`;
}

/** Has the lines that wait counted anew, so that what is asked of them is planned for as many as there are. */
export async function countLines(scope: Scope): Promise<void> {
  allow(scope, "imports.write");
  await scope.sql`select private.count_lines()`;
}
