import type { Person } from "@/tests/support/cast.ts";
import type { World } from "@/tests/support/world.ts";

/** The id of somebody's place at noor. */
export async function placeOf({ sql, noor }: World, { principalId }: Person): Promise<string> {
  const [{ id }] = await sql<{ id: string }[]>`
    select id from memberships where clinic_id = ${noor.id} and principal_id = ${principalId}`;
  return id;
}

/** What noor's events of that name say, in their order. */
export async function eventsOf({ sql, noor }: World, name: string): Promise<Record<string, unknown>[]> {
  const rows = await sql<{ changes: Record<string, unknown> }[]>`
    select changes from events where clinic_id = ${noor.id} and name = ${name} order by id`;
  return rows.map(({ changes }) => changes);
}
