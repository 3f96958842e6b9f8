import { csvLine } from "@/core/csv.ts";
import { type Counts, type Outcome, outcomes } from "@/core/importer.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { intakeFields } from "./intake.ts";
import { unmetWishes } from "./portal_wishes.ts";

/** Counts the lines of an import by what becomes of them. */
export async function countsOf(scope: Scope, importId: string): Promise<Counts> {
  allow(scope, "imports.read");
  const rows = await scope.sql<
    { outcome: Outcome; lines: number; taken: number; undone: number; gone: number }[]
  >`
    select i.outcome, count(*)::int as lines, count(i.taken_at)::int as taken, count(i.undone_at)::int as undone
      from patient_intake i
     where i.clinic_id = ${scope.clinicId} and i.import_id = ${importId} and i.outcome is not null
     group by 1`;
  const sum = (count: "taken" | "undone") => rows.reduce((sum, row) => sum + row[count], 0);
  const [{ kept }] = await scope.sql<{ kept: number }[]>`
    select count(*)::int as kept
      from patient_intake i join patients p on p.clinic_id = i.clinic_id and p.id = i.row_id
     where i.clinic_id = ${scope.clinicId} and i.import_id = ${importId} and i.outcome = 'add' and i.undone_at is not null
       and p.deleted_at is null`;
  const lines = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  for (const row of rows) lines[row.outcome] = row.lines;
  const notEnrolled = await unmetWishes(scope, importId);
  const counts = { ...lines, taken: sum("taken"), undone: sum("undone"), kept };
  return notEnrolled > 0 ? { ...counts, notEnrolled } : counts;
}

/** A page of the lines of one outcome as CSV, after a line; the first page begins with the names of the columns. */
export async function linesAsCsv(
  scope: Scope,
  importId: string,
  outcome: string,
  after: number,
  say: (reason: string) => string,
): Promise<{ csv: string; last: number | null }> {
  allow(scope, "imports.read");
  const most = 5_000;
  const notEnrolled = outcome === "not-enrolled";
  const rows = await scope.sql<Record<string, unknown>[]>`
    select i.line, i.reasons, i.typed, i.source_id, i.number, i.name,
           i.given_name, i.family_name, i.name_latin, i.phone, i.email, i.birth_date, i.sex, i.address,
           case when w.line is not null then 'yes' end as portal_access
      from patient_intake i
      left join portal_wishes w on w.clinic_id = i.clinic_id and w.import_id = i.import_id and w.line = i.line
     where i.clinic_id = ${scope.clinicId} and i.import_id = ${importId} and i.line > ${after}
       and ${notEnrolled ? scope.sql`w.met is false` : scope.sql`i.outcome = ${outcome}`}
     order by i.line limit ${most}`;
  const lines = rows.map((row) => {
    const said = (row.typed ?? row) as Record<string, string | null>;
    return csvLine([
      row.line as number,
      (notEnrolled ? ["portal_full"] : row.reasons as string[]).map(say).join("; "),
      ...intakeFields.map((field) => said[field] ?? null),
    ]);
  });
  const head = after === 0 ? csvLine(["line", "reasons", ...intakeFields]) : "";
  return { csv: head + lines.join(""), last: rows.length === most ? rows.at(-1)!.line as number : null };
}
