import { isId } from "@/core/id.ts";
import { notFound, Refusal } from "@/core/refusal.ts";
import type { Scope } from "@/core/scope.ts";
import { type Sort, sorts } from "./sort.ts";

/** Something on the price list, as whoever changes it saw it. */
export interface Seen {
  id: string;
  version: number;
}

/** Takes the next version of all that was seen, if each is its latest: 409 where someone changed one meanwhile, 404 where one is not there. */
export async function versionOf({ sql, clinicId }: Scope, sort: Sort, seen: Seen[]): Promise<void> {
  if (!seen.every(({ id }) => isId(id))) throw notFound();
  const rows = sql(sorts[sort].rows);
  const taken = await sql`
    update ${rows} r set code = r.code
      from jsonb_to_recordset(${
    sql.json(seen.map(({ id, version }) => ({ id, version })))
  }) as n (id uuid, version int)
     where r.clinic_id = ${clinicId} and r.id = n.id and r.version = n.version and r.deleted_at is null`;
  if (taken.count === seen.length) return;
  const there = await sql`
    select from ${rows} where clinic_id = ${clinicId} and id = any (${
    seen.map(({ id }) => id)
  }::uuid[]) and deleted_at is null`;
  throw there.length === seen.length ? new Refusal(409, "changed_meanwhile") : notFound();
}
