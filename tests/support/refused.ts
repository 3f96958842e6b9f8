import { assertEquals, assertRejects } from "@std/assert";
import { Refusal } from "@/core/refusal.ts";

/** Asserts that the attempt is refused with the code, and returns the refusal. */
export async function refusalOf(code: string, attempt: () => Promise<unknown>): Promise<Refusal> {
  const refusal = await assertRejects(attempt, Refusal);
  assertEquals(refusal.code, code);
  return refusal;
}

/** The codes of a refusal by field. */
export function fieldsOf({ fields = {} }: Refusal): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, problems]) => [name, problems.map(({ code }) => code)]),
  );
}
