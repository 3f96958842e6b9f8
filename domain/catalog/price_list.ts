import { allow, type Scope } from "@/core/scope.ts";
import type { Service } from "./service.ts";

/** The clinic's price list in its own order, each name in the member's language where the clinic gave one. */
export async function priceList(scope: Scope): Promise<Service[]> {
  allow(scope, "services.read");
  const rows = await scope.sql<(Omit<Service, "price"> & { amount: number; currency: string })[]>`
    select id, code, coalesce(names ->> ${
    scope.memberLocale ?? scope.locale
  }, name) as name, category, minutes,
           price as amount, currency
      from services
     where clinic_id = ${scope.clinicId} and deleted_at is null
     order by rank, name collate "und-x-icu"`;
  return rows.map(({ amount, currency, ...service }) => ({ ...service, price: { amount, currency } }));
}
