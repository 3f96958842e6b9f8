import { allow, type Scope } from "@/core/scope.ts";

/** A chair, room or machine in use. */
export interface Resource {
  id: string;
  kind: "chair" | "room" | "equipment";
  name: string;
  locationId: string;
}

/** The chairs, rooms and machines that the clinic uses, in its order. */
export async function resourcesOf(scope: Scope): Promise<Resource[]> {
  allow(scope, "schedule.read");
  const rows = await scope.sql<Resource[]>`
    select id, kind, name, location_id as "locationId" from resources
     where clinic_id = ${scope.clinicId} and deleted_at is null order by rank, name, id`;
  return [...rows];
}
