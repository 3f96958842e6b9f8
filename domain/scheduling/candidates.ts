import type { Scope } from "@/core/scope.ts";
import type { Need } from "./calendars/calendar.ts";
import type { Rules } from "./rules.ts";

/** By kind of need, who or what can meet it, in the clinic's order. */
export type Candidates = Map<Need["kind"], string[]>;

/** The chairs, rooms and machines in use at the place, and the helpers, that a visit of these rules can take. */
export async function candidatesOf(
  { sql, clinicId }: Scope,
  { needs, helpers, locationId }: Pick<Rules, "needs" | "helpers" | "locationId">,
): Promise<Candidates> {
  const kinds = needs.map(({ kind }) => kind);
  const things = kinds.filter((kind) => kind !== "helper");
  const rows = things.length === 0 ? [] : await sql<{ id: string; kind: Need["kind"] }[]>`
    select id, kind from resources
     where clinic_id = ${clinicId} and location_id = ${locationId} and deleted_at is null and kind = any (${things}::text[])
     order by rank, name, id`;
  return new Map(kinds.map((kind) => [
    kind,
    kind === "helper" ? helpers : rows.filter((row) => row.kind === kind).map(({ id }) => id),
  ]));
}
