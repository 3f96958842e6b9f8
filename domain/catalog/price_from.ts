import { newId } from "@/core/id.ts";
import { allow, type Scope } from "@/core/scope.ts";

/** What a service is to cost, in minor units of the clinic's currency. */
export interface NewAmount {
  serviceId: string;
  amount: number;
}

/** Sets what services cost from a day on, until the next price that is set already; what was in force before stays as it was. */
export async function priceFrom(scope: Scope, day: string, prices: NewAmount[]): Promise<void> {
  allow(scope, "services.write");
  if (prices.length === 0) return;
  const { sql, clinicId, currency } = scope;
  const ids = prices.map(({ serviceId }) => serviceId);
  const theirs = sql`clinic_id = ${clinicId} and service_id = any (${ids}::uuid[]) and withdrawn_at is null`;
  await sql`update service_prices set withdrawn_at = now() where ${theirs} and valid_from = ${day}`;
  await sql`
    update service_prices set valid_until = ${day}
     where ${theirs} and valid_from < ${day} and (valid_until is null or valid_until > ${day})`;
  await sql`
    insert into service_prices (id, clinic_id, service_id, amount, currency, valid_from, valid_until)
    select one.id, ${clinicId}, one.service_id, one.amount, ${currency}, ${day}::date,
           (select min(p.valid_from) from service_prices p
             where p.clinic_id = ${clinicId} and p.service_id = one.service_id and p.withdrawn_at is null and p.valid_from > ${day})
      from unnest(${prices.map(() => newId())}::uuid[], ${ids}::uuid[], ${
    prices.map(({ amount }) => amount)
  }::int8[]) one (id, service_id, amount)`;
}

/** Takes back prices that began on a day: what was in force before goes on. */
export async function priceAsBefore(scope: Scope, day: string, serviceIds: string[]): Promise<void> {
  allow(scope, "services.write");
  const { sql, clinicId } = scope;
  const taken = await sql<{ serviceId: string; until: string | null }[]>`
    update service_prices set withdrawn_at = now()
     where clinic_id = ${clinicId} and service_id = any (${serviceIds}::uuid[]) and withdrawn_at is null and valid_from = ${day}
    returning service_id as "serviceId", valid_until as until`;
  await sql`
    update service_prices p set valid_until = t.until
      from unnest(${taken.map(({ serviceId }) => serviceId)}::uuid[], ${
    taken.map(({ until }) => until)
  }::date[]) t (id, until)
     where p.clinic_id = ${clinicId} and p.service_id = t.id and p.withdrawn_at is null and p.valid_until = ${day}`;
}
