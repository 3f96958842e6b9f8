import { z } from "zod";
import type { Scope } from "@/core/scope.ts";
import { movable } from "../move.ts";
import type { Visit } from "../visit.ts";

/** Of a row of visits: this one alone, this and those after it, or all that are still to come. */
export const Which = z.enum(["one", "following", "all"]).default("one");
export type Which = z.output<typeof Which>;

/**
 * The ids of the visits that are meant, earliest first: of a row only those that stand, are still to come and were not
 * changed alone; the one that is named always.
 */
export async function meantBy({ sql, clinicId }: Scope, visit: Visit, which: Which): Promise<string[]> {
  if (which === "one" || !visit.seriesId) return [visit.id];
  const rows = await sql<{ id: string }[]>`
    select id from appointments
     where clinic_id = ${clinicId} and series_id = ${visit.seriesId}
       and (id = ${visit.id}
            or not apart and starts_at > now() and status = any (${
    movable.filter((status) => status !== "cancelled" && status !== "no_show")
  }::text[])
               and (${which === "all"} or starts_at >= ${visit.startsAt}))
     order by starts_at, id`;
  return rows.map(({ id }) => id);
}
