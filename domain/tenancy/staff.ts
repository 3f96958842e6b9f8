import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import type { Colleague, Role } from "./colleague.ts";

/** Everybody who works or has worked at the clinic: those who do first, by rank and name. */
export async function staffOf(scope: Scope): Promise<Colleague[]> {
  allow(scope, "members.read");
  return await colleagues(scope, null);
}

/** One of them; 404 for another clinic's, a machine's and an unknown id alike. Oneself everybody may look up. */
export async function colleagueOf(scope: Scope, id: string): Promise<Colleague> {
  if (!isId(id)) throw notFound();
  const [colleague] = await colleagues(scope, id);
  if (!colleague) throw notFound();
  if (!colleague.self) allow(scope, "members.read");
  return colleague;
}

/** The roles that the member may give: their own and those below it. */
export async function rolesFor({ sql, role }: Scope): Promise<Role[]> {
  const rows = await sql<Role[]>`
    select key, owns from roles where staff and rank >= (select rank from roles where key = ${role}) order by rank`;
  return [...rows];
}

/** Every role that a person can have, from the highest down. */
export async function allRoles({ sql }: Scope): Promise<Role[]> {
  return [...await sql<Role[]>`select key, owns from roles where staff order by rank`];
}

/** The member's own place at the clinic; 404 for whoever was let in and has none. */
export async function ownPlaceOf({ sql, clinicId, principalId }: Scope): Promise<string> {
  const [place] = await sql<{ id: string }[]>`
    select id from memberships where clinic_id = ${clinicId} and principal_id = ${principalId}`;
  if (!place) throw notFound();
  return place.id;
}

async function colleagues(scope: Scope, id: string | null): Promise<Colleague[]> {
  const { sql, clinicId, principalId, role, permissions } = scope;
  const rows = await sql<Colleague[]>`
    select m.id, m.principal_id as "principalId", f.name, f.email, m.role, m.began_at as "beganAt",
           m.ended_at as "endedAt", coalesce(m.ended_by = m.principal_id, false) as left,
           m.principal_id = ${principalId} as self,
           ${
    permissions.has("members.write")
  } and r.rank >= (select rank from roles where key = ${role}) as changeable
      from memberships m
      join roles r on r.key = m.role and r.staff
      join profiles f on f.principal_id = m.principal_id
     where m.clinic_id = ${clinicId} and (${id}::uuid is null or m.id = ${id})
     order by m.ended_at is not null, r.rank, f.name collate "und-x-icu"`;
  return [...rows];
}
