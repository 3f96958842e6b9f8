import type { Scope } from "@/core/scope.ts";

type Series = "patient" | "invoice" | "receipt" | "opening";

/** Takes the next number of one of the clinic's series; if the transaction fails, so does the taking. */
export async function nextNumber({ sql, clinicId, locationId }: Scope, kind: Series): Promise<string> {
  const [{ number }] = await sql<{ number: string | null }[]>`
    select private.next_number(${clinicId}, ${locationId}, ${kind}) as number`;
  if (number === null) throw new Error(`the clinic has no number series for ${kind}`);
  return number;
}

/** The numbers that a series would give next, after `skipped` of them, as they are written; none is taken. */
export async function upcomingNumbers(
  { sql, clinicId, locationId }: Scope,
  kind: Series,
  most: number,
  skipped = 0,
): Promise<string[]> {
  const rows = await sql<{ number: string }[]>`
    select s.prefix || lpad(n::text, greatest(s.digits, length(n::text)), '0') as number
      from number_series s, generate_series(s.next + ${skipped}::int, s.next + ${skipped}::int + ${most}::int - 1) n
     where s.clinic_id = ${clinicId} and s.location_id = ${locationId} and s.kind = ${kind}
     order by n`;
  if (rows.length === 0) throw new Error(`the clinic has no number series for ${kind}`);
  return rows.map(({ number }) => number);
}

/** Takes a run of numbers of one of the clinic's series. */
export async function nextNumbers(
  { sql, clinicId, locationId }: Scope,
  kind: Series,
  many: number,
): Promise<string[]> {
  const rows = await sql<{ number: string }[]>`
    select number from private.next_numbers(${clinicId}, ${locationId}, ${kind}, ${many}) number`;
  if (rows.length !== many) throw new Error(`the clinic has no number series for ${kind}`);
  return rows.map(({ number }) => number);
}
