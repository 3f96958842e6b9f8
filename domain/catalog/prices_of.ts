import type { Scope } from "@/core/scope.ts";
import type { Price } from "./price.ts";
import { type Sort, sorts } from "./sort.ts";

/** All that something cost, costs and will cost, the latest first. */
export async function pricesOf({ sql, clinicId }: Scope, sort: Sort, id: string): Promise<Price[]> {
  const { prices, key } = sorts[sort];
  return [
    ...await sql<Price[]>`
      select amount, currency, nullif(valid_from, '-infinity') as from, valid_until as until
        from ${sql(prices)}
       where clinic_id = ${clinicId} and ${
      sql(key)
    } = ${id} and withdrawn_at is null order by valid_from desc`,
  ];
}
