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
    select c.slug, c.name from clinics c where c.activated_at is not null and c.id = any (array(select private.clinics_of_patient()))
     order by c.name collate "und-x-icu"`;
  return [...rows];
}

/** A clinic that somebody works in, as a switcher shows it. */
export interface MemberClinic {
  slug: string;
  name: string;
  /** Nobody outside sees it yet. */
  draft: boolean;
  /** Why it is read-only, if it is. */
  suspended: string | null;
  /** The parts that their role does not see there on a phone. */
  hiddenOnPhone: string[];
}

/** The names of the clinics where whoever acts works: what a switcher shows. */
export async function memberClinicsOf({ sql, principalId }: Acting): Promise<MemberClinic[]> {
  const rows = await sql<MemberClinic[]>`
    select c.slug, c.name, c.activated_at is null as draft, c.suspended_reason as suspended,
           array(select x.module from mobile_modules x
                  where x.clinic_id = c.id and x.role = m.role and not x.enabled) as "hiddenOnPhone"
      from memberships m join clinics c on c.id = m.clinic_id
     where m.principal_id = ${principalId} and m.ended_at is null
     order by c.name collate "und-x-icu"`;
  return [...rows];
}
