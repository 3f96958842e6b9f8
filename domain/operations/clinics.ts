import { notFound } from "@/core/refusal.ts";
import type { OperatorScope } from "@/core/scope.ts";
import type { OfficeClinic, OfficeMember, OfficePerson } from "./office.ts";

/** A page of clinics by slug whose name or slug holds what was asked, and where the next page begins. */
export async function officeClinics(
  scope: OperatorScope,
  asked = "",
  after: string | null = null,
  most = 50,
): Promise<{ clinics: OfficeClinic[]; next: string | null }> {
  const rows = await rowsOf(scope, asked.trim() || null, after, most + 1, null);
  const clinics = rows.slice(0, most);
  return { clinics, next: rows.length > most ? clinics.at(-1)!.slug : null };
}

/** One clinic; 404 where no slug is so. */
export async function officeClinic(scope: OperatorScope, slug: string): Promise<OfficeClinic> {
  const [clinic] = await rowsOf(scope, null, null, 1, slug);
  if (!clinic) throw notFound();
  return clinic;
}

async function rowsOf(
  { sql }: OperatorScope,
  asked: string | null,
  after: string | null,
  most: number,
  exactly: string | null,
): Promise<OfficeClinic[]> {
  const rows = await sql<OfficeClinic[]>`
    select id, slug, name, country, time_zone as "timeZone", currency, locale, plan, created_at as "createdAt",
           activated_at as "activatedAt", places, members, max_seats as "maxSeats", last_activity as "lastActivity",
           active_people as "activePeople", suspended
      from private.office_clinics(${asked}, ${after}, ${most}, ${exactly})`;
  return [...rows];
}

/** Who works at a clinic, by rank and name. */
export async function officeMembers({ sql }: OperatorScope, clinicId: string): Promise<OfficeMember[]> {
  return [
    ...await sql<OfficeMember[]>`select name, email, role, since from private.office_members(${clinicId})`,
  ];
}

/** A page of everybody who works in two clinics or more, by e-mail, and where the next page begins. */
export async function peopleOfSeveral(
  { sql }: OperatorScope,
  after: string | null = null,
  most = 50,
): Promise<{ people: OfficePerson[]; next: string | null }> {
  const rows = await sql<OfficePerson[]>`
    select id, name, email, places, mixed from private.office_people(${after}, ${most + 1})`;
  const people = [...rows].slice(0, most);
  return { people, next: rows.length > most ? people.at(-1)!.email : null };
}
