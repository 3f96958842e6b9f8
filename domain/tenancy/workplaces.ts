import type { Acting } from "@/core/scope.ts";
import type { CareClinic, Workplace } from "./workplace.ts";

/** The clinics where whoever acts works, by name. */
export async function workplacesOf({ sql, principalId }: Acting): Promise<Workplace[]> {
  const rows = await sql<Workplace[]>`
    select c.slug, c.name, m.role,
           array(select split_part(held, ' ', 2) from private.grants_of_member() held
                  where held ^@ c.id::text order by 1) as permissions
      from memberships m
      join clinics c on c.id = m.clinic_id
     where m.principal_id = ${principalId} and m.ended_at is null
     order by c.name collate "und-x-icu"`;
  return [...rows];
}

/** The clinics whose portal is open to whoever acts, by name. */
export async function careClinicsOf({ sql }: Acting): Promise<CareClinic[]> {
  const rows = await sql<CareClinic[]>`
    select c.slug, c.name from clinics c where c.id = any (array(select private.clinics_of_patient()))
     order by c.name collate "und-x-icu"`;
  return [...rows];
}

/** The names of the clinics where whoever acts works: what a switcher shows. */
export async function memberClinicsOf(
  { sql, principalId }: Acting,
): Promise<{ slug: string; name: string }[]> {
  const rows = await sql<{ slug: string; name: string }[]>`
    select c.slug, c.name from memberships m join clinics c on c.id = m.clinic_id
     where m.principal_id = ${principalId} and m.ended_at is null
     order by c.name collate "und-x-icu"`;
  return [...rows];
}
