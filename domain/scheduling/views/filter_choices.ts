import type { Scope } from "@/core/scope.ts";
import type { Named } from "../appointment.ts";

/** What a calendar can be narrowed down to besides people: services in use, and places where there is more than one. */
export async function filterChoices(
  { sql, clinicId }: Scope,
): Promise<{ services: Named[]; places: Named[] }> {
  const [found] = await sql<{ services: Named[]; places: Named[] }[]>`
    select coalesce((select json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name collate "und-x-icu")
                       from services s where s.clinic_id = ${clinicId} and s.deleted_at is null), '[]') as services,
           coalesce((select json_agg(json_build_object('id', l.id, 'name', l.name) order by l.name collate "und-x-icu")
                       from locations l where l.clinic_id = ${clinicId}), '[]') as places`;
  return { services: found.services, places: found.places.length > 1 ? found.places : [] };
}
