import { exactLine } from "@/core/csv.ts";
import type { Scope } from "@/core/scope.ts";
import { cellsOf } from "./cells.ts";
import { pageOf } from "./page.ts";
import type { Sheet } from "./sheet.ts";
import type { Some, Source } from "./source.ts";
import { Sums } from "./sums.ts";

/** A sheet as CSV: the names of its columns, then a line for each row. */
export const csvSource = (sheet: Sheet): Source => ({
  name: `csv/${sheet.name}`,
  ending: "csv",
  mediaType: "text/csv",
  most: 100_000,
  head: () => exactLine(Object.keys(sheet.columns)),
  between: "",
  tail: "",
  some: (scope, after, most) => linesOf(scope, sheet, after, most),
});

async function linesOf(scope: Scope, sheet: Sheet, after: string | null, most: number): Promise<Some> {
  const { rows, last } = await pageOf(scope, sheet, after, most);
  const sums = new Sums();
  const cells = await cellsOf(scope, sheet, rows, sums);
  return { texts: cells.map(exactLine), last, sums: sums.toJSON() };
}
