import { Buffer } from "node:buffer";
import { unsealEach } from "@/core/keys.ts";
import { typedAmount } from "@/core/money.ts";
import type { Scope } from "@/core/scope.ts";
import { rfc3339In } from "@/core/time.ts";
import type { Row } from "./page.ts";
import type { Sheet } from "./sheet.ts";
import type { Sums } from "./sums.ts";

/** Rows as the cells of a file, in the order of its columns; what is sealed is opened, and amounts are added up. */
export async function cellsOf(
  scope: Scope,
  { name, columns }: Sheet,
  rows: Row[],
  sums: Sums,
): Promise<string[][]> {
  const opened = await openedIn(scope, columns, rows);
  return rows.map((row, at) =>
    Object.entries(columns).map(([column, meant]) => {
      const value = row[column];
      if (value === null || value === undefined) return "";
      if (typeof meant === "string") return written(scope, value);
      switch (meant.as) {
        case "money": {
          const [amount, currency] = value as [string | null, string];
          if (amount === null) return "";
          sums.add(`${name}.${column}`, currency, BigInt(amount));
          return typedAmount({ amount: Number(amount), currency });
        }
        case "percent":
          return (Number(value) / 100).toFixed(2);
        case "minute":
          return String(value).slice(0, 16);
        case "sealed":
          return opened.get(column)![at];
      }
    })
  );
}

async function openedIn(scope: Scope, columns: Sheet["columns"], rows: Row[]) {
  const opened = new Map<string, string[]>();
  for (const [column, meant] of Object.entries(columns)) {
    if (typeof meant === "string" || meant.as !== "sealed") continue;
    const closed = rows.flatMap((row, at) =>
      row[column] ? [{ at, patientId: row[" patient"] as string, bytes: row[column] as Uint8Array }] : []
    );
    const texts = await unsealEach(scope, closed);
    const inPlace: string[] = [];
    closed.forEach(({ at }, index) => inPlace[at] = texts[index]);
    opened.set(column, inPlace);
  }
  return opened;
}

/** A value as its type says: instants in RFC 3339 at the clinic's offset, lists with `;` between, bytes in hexadecimal. */
function written({ timeZone }: Scope, value: unknown): string {
  if (value instanceof Date) return isNaN(value.getTime()) ? "" : rfc3339In(timeZone, value); // infinity: never
  if (value instanceof Uint8Array) return Buffer.from(value).toString("hex");
  if (Array.isArray(value)) return value.map((one) => String(one).replace(/[\\;]/g, "\\$&")).join(";");
  if (typeof value === "object") return JSON.stringify(value);
  return String(value);
}
