import { allow, type PortalScope, type Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import type { Product } from "./product.ts";

/** The clinic's products in its own order, at the prices of a day, which is today where none is named. */
export async function productsOf(
  scope: Scope | PortalScope,
  day = dayIn(scope.timeZone),
): Promise<Product[]> {
  if ("permissions" in scope) allow(scope, "services.read");
  const { sql, clinicId, memberLocale, locale } = scope;
  const rows = await sql<(Omit<Product, "price"> & { amount: number; currency: string })[]>`
    select o.id, o.code, coalesce(o.names ->> ${memberLocale ?? locale}, o.name) as name, o.category, o.unit,
           p.amount, p.currency
      from products o
      join product_prices p on p.clinic_id = o.clinic_id and p.product_id = o.id and p.withdrawn_at is null
       and p.valid_from <= ${day} and (p.valid_until is null or p.valid_until > ${day})
     where o.clinic_id = ${clinicId} and o.deleted_at is null
     order by o.rank, o.name collate "und-x-icu"`;
  return rows.map(({ amount, currency, ...product }) => ({ ...product, price: { amount, currency } }));
}
