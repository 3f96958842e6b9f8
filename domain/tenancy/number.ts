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
