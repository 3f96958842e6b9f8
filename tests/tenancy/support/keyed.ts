import { newId } from "@/core/id.ts";
import { makeKey, type NewKey, recogniseKey } from "@/domain/tenancy/mod.ts";
import type { Person } from "@/tests/support/cast.ts";
import type { World } from "@/tests/support/world.ts";

/** A machine at work by its key. */
export interface Machine extends Person {
  key: string;
}

/** A key of somebody's making, and the machine that holds it. */
export async function keyed(world: World, maker: Person, wanted: Partial<NewKey> = {}): Promise<Machine> {
  const asked = { name: "Reminders", permissions: ["patients.read", "patients.write"], days: 30, ...wanted };
  const { id, key } = await world.as(maker, (scope) => makeKey(scope, asked));
  return { principalId: id, requestId: newId(), source: "api", slug: maker.slug, key };
}

/** Which principal a key is now. */
export const recognised = ({ acts }: World, key: string) =>
  acts.asAnyone((sql) => recogniseKey({ sql }, key));

/** What a principal holds at its clinic; nothing where it is not let in. */
export async function held({ sql }: World, { principalId }: Pick<Person, "principalId">): Promise<string[]> {
  const rows = await sql<{ permission: string }[]>`
    select permission from private.effective_permissions where principal_id = ${principalId} and until > now()
     order by 1`;
  return rows.map(({ permission }) => permission);
}
