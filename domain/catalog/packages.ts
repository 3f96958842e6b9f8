import { allow, type PortalScope, type Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import type { Package } from "./package.ts";
import { costOf } from "./part.ts";
import { partsOf } from "./parts_of.ts";

type Row = Omit<Package, "price" | "apart" | "services" | "products"> & { amount: number; currency: string };

/** The clinic's packages in its own order, with what is in each and what that costs apart, at the prices of a day, today's where none is named. */
export async function packagesOf(
  scope: Scope | PortalScope,
  day = dayIn(scope.timeZone),
): Promise<Package[]> {
  if ("permissions" in scope) allow(scope, "services.read");
  const { sql, clinicId, memberLocale, locale } = scope;
  const [rows, services, products] = await Promise.all([
    sql<Row[]>`
      select k.id, k.code, coalesce(k.names ->> ${memberLocale ?? locale}, k.name) as name,
             k.valid_days as "validDays", p.amount, p.currency
        from packages k
        join package_prices p on p.clinic_id = k.clinic_id and p.package_id = k.id and p.withdrawn_at is null
         and p.valid_from <= ${day} and (p.valid_until is null or p.valid_until > ${day})
       where k.clinic_id = ${clinicId} and k.deleted_at is null
       order by k.rank, k.name collate "und-x-icu"`,
    partsOf(scope, "package_services", day),
    partsOf(scope, "package_products", day),
  ]);
  return rows.map(({ amount, currency, ...row }) => {
    const held = { services: services.get(row.id) ?? [], products: products.get(row.id) ?? [] };
    return {
      ...row,
      ...held,
      price: { amount, currency },
      apart: costOf([...held.services, ...held.products], currency),
    };
  });
}
