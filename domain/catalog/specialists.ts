import type { PortalScope, Scope } from "@/core/scope.ts";
import { allow } from "@/core/scope.ts";

/** Somebody who treats at the clinic, and what they practise. */
export interface Specialist {
  id: string;
  name: string;
  specialties: { id: string; name: string }[];
}

/** Who treats at the clinic and takes visits, in its order, with what they practise in the asker's language. */
export async function specialistsOf(scope: Scope | PortalScope): Promise<Specialist[]> {
  if ("permissions" in scope) allow(scope, "clinic.read");
  const { sql, clinicId } = scope;
  const [rows, practised] = await Promise.all([
    sql<{ id: string; name: string }[]>`
      select id, name from practitioners where clinic_id = ${clinicId} and active and deleted_at is null
       order by rank, name collate "und-x-icu"`,
    practisedBy(scope),
  ]);
  return rows.map(({ id, name }) => ({ id, name, specialties: practised.get(id) ?? [] }));
}

/** What each practitioner of the clinic practises. */
export async function practisedBy(
  { sql, clinicId, memberLocale, locale }: Scope | PortalScope,
): Promise<Map<string, Specialist["specialties"]>> {
  const rows = await sql<{ practitionerId: string; id: string; name: string }[]>`
    select p.practitioner_id as "practitionerId", coalesce(s.key, o.id::text) as id,
           coalesce(s.names ->> ${memberLocale ?? locale}, o.name) as name
      from practitioner_specialties p
      left join specialties s on s.key = p.specialty
      left join clinic_specialties o on o.clinic_id = p.clinic_id and o.id = p.own_specialty
     where p.clinic_id = ${clinicId}
     order by s.rank, name collate "und-x-icu"`;
  const practised = new Map<string, Specialist["specialties"]>();
  for (const { practitionerId, ...specialty } of rows) {
    practised.set(practitionerId, [...practised.get(practitionerId) ?? [], specialty]);
  }
  return practised;
}
