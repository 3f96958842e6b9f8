import type { Scope } from "@/core/scope.ts";

/** Takes the next number of one of the clinic's series; if the transaction fails, so does the taking. */
export async function nextNumber(
  { sql, clinicId, locationId }: Scope,
  kind: "patient" | "invoice" | "receipt",
): Promise<string> {
  const [{ number }] = await sql<{ number: string | null }[]>`
    select private.next_number(${clinicId}, ${locationId}, ${kind}) as number`;
  if (number === null) throw new Error(`the clinic has no number series for ${kind}`);
  return number;
}

/** Takes a run of numbers of one of the clinic's series. */
export async function nextNumbers(
  { sql, clinicId, locationId }: Scope,
  kind: "patient" | "invoice" | "receipt",
  many: number,
): Promise<string[]> {
  const rows = await sql<{ number: string }[]>`
    select number from private.next_numbers(${clinicId}, ${locationId}, ${kind}, ${many}) number`;
  if (rows.length !== many) throw new Error(`the clinic has no number series for ${kind}`);
  return rows.map(({ number }) => number);
}
