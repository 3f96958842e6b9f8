import type { Scope } from "@/core/scope.ts";
import type { BrokenSeal } from "./verification.ts";

const atOnce = 500;

/** The clinic's seals up to a number that are not what their events say now, by digesting all of those again. */
export async function brokenSeals({ sql, clinicId }: Scope, upTo: number): Promise<BrokenSeal[]> {
  const broken: BrokenSeal[] = [];
  // A long history is proved in parts, each a statement of its own: one over all of it would run out of time.
  for (let after = 0; after < upTo; after += atOnce) {
    broken.push(
      ...await sql<BrokenSeal[]>`
        select number, sealed_at as "sealedAt", expected, found
          from private.broken_seals(${clinicId}, ${after}, ${Math.min(after + atOnce, upTo)})`,
    );
  }
  return broken;
}
