import { refusedBy, refusedField } from "@/core/refusal.ts";
import type { Scope } from "@/core/scope.ts";
import { type Bundle, bundles } from "./bundle.ts";
import { sorts } from "./sort.ts";

/** Makes these all that comes with a whole; what is not the clinic's own is refused, as a bad choice in `field`. */
export async function keepParts(
  { sql, clinicId }: Scope,
  bundle: Bundle,
  wholeId: string,
  parts: { id: string; quantity: number }[],
  field: string,
): Promise<void> {
  const { part } = bundles[bundle];
  const [whole, key] = [sql(bundles[bundle].whole), sql(sorts[part].key)];
  const [{ gone }] = await sql<{ gone: boolean }[]>`
    select exists (
      select from ${sql(sorts[part].rows)} s
       where s.clinic_id = ${clinicId} and s.id = any (${
    parts.map(({ id }) => id)
  }::uuid[]) and s.deleted_at is not null
         and not exists (select from ${sql(bundle)} b
                          where b.clinic_id = ${clinicId} and b.${whole} = ${wholeId} and b.${key} = s.id)) as gone`;
  if (gone) throw refusedField(field, "invalid_choice"); // what came with it before it was withdrawn may stay
  await sql`
    delete from ${sql(bundle)}
     where clinic_id = ${clinicId} and ${whole} = ${wholeId} and ${key} <> all (${
    parts.map(({ id }) => id)
  }::uuid[])`;
  await sql`
    insert into ${sql(bundle)} as b (clinic_id, ${whole}, ${key}, quantity)
    select ${clinicId}, ${wholeId}, n.id, n.quantity
      from jsonb_to_recordset(${sql.json(parts)}) as n (id uuid, quantity int)
    on conflict (clinic_id, ${whole}, ${key}) do update set quantity = excluded.quantity
     where b.quantity <> excluded.quantity`
    .catch(refusedBy({ [`${bundle}_${part}_fkey`]: refusedField(field, "invalid_choice") }));
}
