import { csvLine } from "@/core/csv.ts";
import { type Counts, type Outcome, outcomes } from "@/core/importer.ts";
import { allow, type Scope } from "@/core/scope.ts";

/** Counts the lines of an import by what becomes of them, and adds up what `sums` of them says. */
export async function lineCounts(scope: Scope, importId: string, sums?: string): Promise<Counts> {
  allow(scope, "imports.read");
  const rows = await scope.sql<
    { outcome: Outcome; lines: number; taken: number; undone: number; kept: number; amount: number }[]
  >`
    select outcome, count(*)::int as lines, count(taken_at)::int as taken, count(undone_at)::int as undone,
           count(*) filter (where kept)::int as kept, coalesce(sum((said ->> ${
    sums ?? ""
  })::int8), 0)::int8 as amount
      from import_lines
     where clinic_id = ${scope.clinicId} and import_id = ${importId} and outcome is not null
     group by 1`;
  const each = (count: "lines" | "amount") =>
    Object.fromEntries(
      outcomes.map((outcome) => [outcome, rows.find((row) => row.outcome === outcome)?.[count] ?? 0]),
    ) as Record<Outcome, number>;
  const sum = (count: "taken" | "undone" | "kept") => rows.reduce((sum, row) => sum + row[count], 0);
  const counts = { ...each("lines"), taken: sum("taken"), undone: sum("undone"), kept: sum("kept") };
  return sums ? { ...counts, amounts: each("amount") } : counts;
}

const most = 5_000;

/** A page of the lines of one outcome as CSV, as they were written; the first page begins with the names of the columns. */
export async function lineCsv(
  scope: Scope,
  importId: string,
  fields: readonly string[],
  { outcome, after, say }: { outcome: string; after: number; say: (reason: string) => string },
): Promise<{ csv: string; last: number | null }> {
  allow(scope, "imports.read");
  const rows = await scope.sql<{ line: number; reasons: string[]; typed: Record<string, string> }[]>`
    select line, reasons, typed from import_lines
     where clinic_id = ${scope.clinicId} and import_id = ${importId} and outcome = ${outcome} and line > ${after}
     order by line limit ${most}`;
  const lines = rows.map(({ line, reasons, typed }) =>
    csvLine([line, reasons.map(say).join("; "), ...fields.map((field) => typed[field] ?? null)])
  );
  const head = after === 0 ? csvLine(["line", "reasons", ...fields]) : "";
  return { csv: head + lines.join(""), last: rows.length === most ? rows.at(-1)!.line : null };
}
