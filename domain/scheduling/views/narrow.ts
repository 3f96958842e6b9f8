import type { Sql } from "@/core/db.ts";
import type { Look } from "./look.ts";

/** What narrows down the visits that a calendar shows: its filters, and words of somebody's name or number. */
export type Narrow = Pick<Look, "practitionerId" | "serviceId" | "locationId" | "status"> & {
  search?: string;
};

/** The narrowing as SQL over appointments `a` and patients `p`. */
export function narrowed(sql: Sql, { practitionerId, serviceId, locationId, status, search }: Narrow) {
  const nothing = sql``;
  return sql`
    ${practitionerId ? sql`and a.practitioner_id = ${practitionerId}` : nothing}
    ${serviceId ? sql`and a.service_id = ${serviceId}` : nothing}
    ${locationId ? sql`and a.location_id = ${locationId}` : nothing}
    ${status ? sql`and a.status = ${status}` : nothing}
    ${
    search
      ? sql`and not exists (select from unnest(string_to_array(private.normalised(${search}), ' ')) word
                             where strpos(p.search, word) = 0)`
      : nothing
  }`;
}
