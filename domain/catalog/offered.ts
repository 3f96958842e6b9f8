import { allow, type Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";

/** A line of the price list as it stands today, a withdrawn one too. */
export interface Offered {
  id: string;
  code: string;
  name: string;
  names: Record<string, string>;
  category: string;
  minutes: number;
  /** Minor units. */
  price: number;
  tax: number;
  description: string;
  withdrawn: boolean;
  version: number;
}

/** The whole price list at today's prices, and of what was withdrawn from it those that are asked for. */
export async function offered(scope: Scope, ids: string[]): Promise<Offered[]> {
  allow(scope, "services.read");
  const { sql, clinicId, timeZone } = scope;
  const today = dayIn(timeZone);
  const rows = await sql<Offered[]>`
    select s.id, s.code, s.name, s.names, s.category, s.minutes, p.amount as price, s.tax, s.description,
           s.deleted_at is not null as withdrawn, s.version
      from services s
      join service_prices p on p.clinic_id = s.clinic_id and p.service_id = s.id and p.withdrawn_at is null
       and p.valid_from <= ${today} and (p.valid_until is null or p.valid_until > ${today})
     where s.clinic_id = ${clinicId} and (s.deleted_at is null or s.id = any (${ids}::uuid[]))`;
  return [...rows];
}
