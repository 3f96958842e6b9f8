import { allow, type PortalScope, type Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import type { Service } from "./service.ts";

/**
 * The clinic's price list in its own order, each name in the member's language where the clinic gave one, at the prices of
 * a day (yyyy-mm-dd), which is today where none is named.
 */
export async function priceList(scope: Scope | PortalScope, day = dayIn(scope.timeZone)): Promise<Service[]> {
  if ("permissions" in scope) allow(scope, "services.read");
  const { sql, clinicId, memberLocale, locale } = scope;
  const rows = await sql<(Omit<Service, "price"> & { amount: number; currency: string })[]>`
    select s.id, s.code, coalesce(s.names ->> ${
    memberLocale ?? locale
  }, s.name) as name, s.category, s.minutes, p.amount, p.currency
      from services s
      join service_prices p on p.clinic_id = s.clinic_id and p.service_id = s.id and p.withdrawn_at is null
       and p.valid_from <= ${day} and (p.valid_until is null or p.valid_until > ${day})
     where s.clinic_id = ${clinicId} and s.deleted_at is null
     order by s.rank, s.name collate "und-x-icu"`;
  return rows.map(({ amount, currency, ...service }) => ({ ...service, price: { amount, currency } }));
}
