import type { PortalScope, Scope } from "@/core/scope.ts";
import { type Bundle, bundles } from "./bundle.ts";
import type { Part } from "./part.ts";
import { sorts } from "./sort.ts";

/** What comes with one whole, or with each that there is, in the price list's order and at the prices of a day. */
export async function partsOf(
  { sql, clinicId, memberLocale, locale }: Scope | PortalScope,
  bundle: Bundle,
  day: string,
  id: string | null = null,
): Promise<Map<string, Part[]>> {
  const { whole, part } = bundles[bundle];
  const { rows, prices, key } = sorts[part];
  const found = await sql<(Omit<Part, "price"> & { whole: string; amount: number; currency: string })[]>`
    select b.${sql(whole)} as whole, r.id, coalesce(r.names ->> ${
    memberLocale ?? locale
  }, r.name) as name, b.quantity,
           p.amount, p.currency, r.deleted_at is not null as withdrawn
      from ${sql(bundle)} b
      join ${sql(rows)} r on r.clinic_id = b.clinic_id and r.id = b.${sql(key)}
      join ${sql(prices)} p on p.clinic_id = r.clinic_id and p.${sql(key)} = r.id and p.withdrawn_at is null
       and p.valid_from <= ${day} and (p.valid_until is null or p.valid_until > ${day})
     where b.clinic_id = ${clinicId} and (${id}::uuid is null or b.${sql(whole)} = ${id})
     order by r.rank, r.name collate "und-x-icu"`;
  const wholes = new Map<string, Part[]>();
  for (const { whole, amount, currency, ...part } of found) {
    wholes.set(whole, [...wholes.get(whole) ?? [], { ...part, price: { amount, currency } }]);
  }
  return wholes;
}
