import { Refusal } from "@/core/refusal.ts";
import type { Scope } from "@/core/scope.ts";

/**
 * Does the same with each visit of several, so that all of it happens or nothing: goes on past what is refused, and then
 * refuses (409) naming every day on which it was.
 */
export async function eachOf<One>(
  { sql }: Scope,
  several: One[],
  wallOf: (one: One) => string,
  deed: (one: One) => Promise<void>,
): Promise<void> {
  const refused: { day: string; refusal: Refusal }[] = [];
  for (const one of several) {
    await sql`savepoint one_of_several`;
    try {
      await deed(one);
    } catch (error) {
      if (!(error instanceof Refusal) || !tellable.has(error.code)) throw error;
      await sql`rollback to savepoint one_of_several`;
      refused.push({ day: wallOf(one).slice(0, 10), refusal: error });
    }
  }
  if (refused.length === 0) return;
  const values = { days: refused.map(({ day }) => day).join(", "), count: refused.length };
  throw new Refusal(409, "series_taken", values, {
    startsAt: refused.slice(0, 20).flatMap(({ day, refusal }) =>
      Object.values(refusal.fields ?? {}).flat().slice(0, 1).map(({ code, values }) => ({
        code,
        values: { ...values, day },
      }))
    ),
    "repeat.leaveOut": [{ code: "series_taken", values }],
  });
}

/** What is told of a day, so that it can be left out; anything else refuses the whole at once. */
const tellable = new Set(["slot_taken", "outside_hours", "booked_twice"]);
