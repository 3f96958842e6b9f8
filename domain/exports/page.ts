import { allow, type Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import type { Rows } from "./sheet.ts";

/** One row as the database says it, by column. */
export type Row = Record<string, unknown>;

/** Some rows in a row, and the key of the last where more may follow. */
export interface Page {
  rows: Row[];
  last: string | null;
}

/** The next rows after a key, at most so many: one statement, bounded by an index. */
export async function pageOf(scope: Scope, asked: Rows, after: string | null, most: number): Promise<Page> {
  allow(scope, asked.needs);
  const { sql, clinicId, timeZone } = scope;
  const { from, clinic = "o.clinic_id", where, key, patient, columns } = asked;
  const said = Object.entries(columns).map(([name, column]) =>
    `${typeof column === "string" ? column : column.sql} as "${name}"`
  );
  const reached: string[] = after ? JSON.parse(after) : [];
  const text = `
    select ${said.join(", ")}, array[${key.map((part) => `(${part})::text`)}] as " key"
           ${patient ? `, ${patient} as " patient"` : ""}
      from ${from}
     where ${clinic} = $1 ${where ? `and ${where}` : ""}
       ${after ? `and (${key}) > (${key.map((_, index) => `$${index + 2}`)})` : ""}
     order by ${key} limit ${most}`;
  const day = `'${dayIn(timeZone)}'::date`;
  const rows = await sql.unsafe<Row[]>(text.replaceAll("{day}", day), [clinicId, ...reached], {
    prepare: true,
  });
  return {
    rows: [...rows],
    last: rows.length < most ? null : JSON.stringify(rows[rows.length - 1][" key"]),
  };
}
