import { allow, type Scope } from "@/core/scope.ts";
import type { Resource } from "./resource.ts";

/** The chairs, rooms and machines in use, place by place. */
export async function resourcesOf(scope: Scope): Promise<Resource[]> {
  allow(scope, "schedule.read");
  const rows = await scope.sql<Resource[]>`
    select x.id, x.kind, x.name, x.location_id as "locationId", l.name as place
      from resources x join locations l on l.clinic_id = x.clinic_id and l.id = x.location_id
     where x.clinic_id = ${scope.clinicId} and x.deleted_at is null
     order by l.created_at, l.id, x.kind, x.rank, x.name, x.id`;
  return [...rows];
}
