import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import { priceOn } from "./price.ts";
import { pricesOf } from "./prices_of.ts";
import type { ProductSheet } from "./product.ts";

type Row = Omit<ProductSheet, "name" | "price" | "prices" | "taxPercent"> & { tax: number };

/** One product with its prices, the latest first; 404 for another clinic's, a withdrawn one's and an unknown id alike. */
export async function productSheet(scope: Scope, id: string): Promise<ProductSheet> {
  allow(scope, "services.read");
  if (!isId(id)) throw notFound();
  const { sql, clinicId, memberLocale, locale, timeZone } = scope;
  const [[row], prices] = await Promise.all([
    sql<Row[]>`
      select id, code, name as "ownName", names, category, unit, description, tax, version
        from products where clinic_id = ${clinicId} and id = ${id} and deleted_at is null`,
    pricesOf(scope, "product", id),
  ]);
  if (!row) throw notFound();
  const { tax, ...sheet } = row;
  const { amount, currency } = priceOn(prices, dayIn(timeZone))!;
  return {
    ...sheet,
    taxPercent: tax / 100,
    name: row.names[memberLocale ?? locale] ?? row.ownName,
    price: { amount, currency },
    prices,
  };
}
