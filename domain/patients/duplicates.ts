import { allow, type Scope } from "@/core/scope.ts";
import { commonIn, type Lookalike, surenessOf, type Weighed } from "./likeness.ts";

type Someone = Omit<Lookalike, "common" | "sureness">;

/** Two records that are likely of one person. */
export interface Duplicate extends Pick<Lookalike, "common" | "sureness"> {
  one: Someone;
  other: Someone;
}

const most = 50;

/** The clinic's likely duplicates that nobody told apart, surest first, up to 50. */
export async function duplicatesOf(scope: Scope): Promise<Duplicate[]> {
  allow(scope, "patients.merge");
  const { sql, clinicId } = scope;
  const pairs = await sql<(Weighed & { oneId: string; otherId: string })[]>`
    select one_id as "oneId", other_id as "otherId", alike, same_phone as "samePhone", same_birth as "sameBirth", sure
      from private.likely_duplicates(${clinicId}, ${most})`;
  const ids = pairs.flatMap(({ oneId, otherId }) => [oneId, otherId]);
  const people = await sql<Someone[]>`
    select id, name, number, phone, birth_date as "birthDate" from patients
     where clinic_id = ${clinicId} and id = any (${ids})`;
  const byId = new Map(people.map((person) => [person.id, person]));
  return pairs.map(({ oneId, otherId, ...weighed }) => ({
    one: byId.get(oneId)!,
    other: byId.get(otherId)!,
    common: commonIn(weighed),
    sureness: surenessOf(weighed),
  }));
}
