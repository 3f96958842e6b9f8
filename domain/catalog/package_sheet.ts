import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import type { PackageSheet } from "./package.ts";
import { costOf } from "./part.ts";
import { partsOf } from "./parts_of.ts";
import { priceOn } from "./price.ts";
import { pricesOf } from "./prices_of.ts";

type Row =
  & Pick<PackageSheet, "id" | "code" | "ownName" | "names" | "description" | "validDays" | "version">
  & { tax: number };

/** One package with what is in it and its prices, the latest first; 404 for another clinic's, a withdrawn one's and an unknown id alike. */
export async function packageSheet(scope: Scope, id: string): Promise<PackageSheet> {
  allow(scope, "services.read");
  if (!isId(id)) throw notFound();
  const { sql, clinicId, memberLocale, locale, timeZone } = scope;
  const today = dayIn(timeZone);
  const [[row], prices, services, products] = await Promise.all([
    sql<Row[]>`
      select id, code, name as "ownName", names, description, valid_days as "validDays", tax, version
        from packages where clinic_id = ${clinicId} and id = ${id} and deleted_at is null`,
    pricesOf(scope, "package", id),
    partsOf(scope, "package_services", today, id),
    partsOf(scope, "package_products", today, id),
  ]);
  if (!row) throw notFound();
  const { tax, ...sheet } = row;
  const { amount, currency } = priceOn(prices, today)!;
  const held = { services: services.get(id) ?? [], products: products.get(id) ?? [] };
  return {
    ...sheet,
    ...held,
    taxPercent: tax / 100,
    name: row.names[memberLocale ?? locale] ?? row.ownName,
    price: { amount, currency },
    apart: costOf([...held.services, ...held.products], currency),
    prices,
  };
}
