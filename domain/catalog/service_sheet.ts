import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import { priceOn } from "./price.ts";
import { pricesOf } from "./prices_of.ts";
import type { ServiceSheet } from "./service.ts";

type Row = Omit<ServiceSheet, "price" | "prices" | "name" | "taxPercent" | "specialty"> & {
  tax: number;
  specialty: string | null;
};

/** One service with its prices, the latest first; 404 for another clinic's, a withdrawn one's and an unknown id alike. */
export async function serviceSheet(scope: Scope, id: string): Promise<ServiceSheet> {
  allow(scope, "services.read");
  if (!isId(id)) throw notFound();
  const { sql, clinicId, memberLocale, locale, timeZone } = scope;
  const [[row], prices] = await Promise.all([
    sql<Row[]>`
      select s.id, s.code, s.name as "ownName", s.names, s.category, s.minutes, s.description, s.tax,
             s.chair_kinds as "chairKinds", coalesce(s.specialty, s.own_specialty::text) as specialty, s.version,
             array(select practitioner_id from service_practitioners t
                    where t.clinic_id = s.clinic_id and t.service_id = s.id order by 1) as "practitionerIds"
        from services s where s.clinic_id = ${clinicId} and s.id = ${id} and s.deleted_at is null`,
    pricesOf(scope, "service", id),
  ]);
  if (!row) throw notFound();
  const { tax, specialty, ...sheet } = row;
  const { amount, currency } = priceOn(prices, dayIn(timeZone))!;
  return {
    ...sheet,
    taxPercent: tax / 100,
    specialty: specialty ?? undefined,
    name: row.names[memberLocale ?? locale] ?? row.ownName,
    price: { amount, currency },
    prices,
  };
}
