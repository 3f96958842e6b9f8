import type { Person } from "@/tests/support/cast.ts";
import type { World } from "@/tests/support/world.ts";

/** Who may, in the order of the expectations; everybody else may not. */
export type May = string;

/** Everyone who works at noor. */
export const staff = "owner admin doctor receptionist assistant accountant";

/**
 * Everybody who may try something: noor's staff, its patient, whoever books from outside, a colleague of another clinic, an operator without a grant and
 * one whose grant the clock has ended, and nobody at all.
 */
export function actorsOf(
  { noor, bega, patient, operators: [operator, , gone] }: World,
): [string, Person | null][] {
  return [
    ...staff.split(" ").map((role): [string, Person] => [role, noor.staff(role)]),
    ["patient", patient],
    ["guest", noor.guest],
    ["stranger", bega.staff("owner")],
    ["operator", operator],
    ["support-gone", gone],
    ["anonymous", null],
  ];
}

const undo = Symbol("undo");

/** How many rows bare SQL under a person's claims reaches; null where the database forbids it. Nothing of it is kept. */
export async function attempt(
  { bare }: World,
  person: Person | null,
  statement: (sql: World["sql"]) => PromiseLike<{ count: number }>,
): Promise<number | null> {
  let count: number | null = null;
  try {
    await bare(person, async (sql) => {
      count = (await statement(sql)).count;
      throw undo;
    });
  } catch (error) {
    const { cause = error } = error as { cause?: unknown };
    if (error !== undo && (cause as { code?: string }).code !== "42501") throw cause;
  }
  return count;
}
