import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import type { PractitionerSheet } from "./practitioner.ts";

/** All who treat at the clinic, in its order, those who take no new visits too; who was let go is not among them. */
export async function practitionerSheets(scope: Scope): Promise<PractitionerSheet[]> {
  allow(scope, "clinic.read");
  return await sheets(scope, null);
}

/** One of them; 404 for another clinic's, one who was let go and an unknown id alike. */
export async function practitionerSheet(scope: Scope, id: string): Promise<PractitionerSheet> {
  allow(scope, "clinic.read");
  if (!isId(id)) throw notFound();
  const [sheet] = await sheets(scope, id);
  if (!sheet) throw notFound();
  return sheet;
}

async function sheets(
  { sql, clinicId, principalId }: Scope,
  id: string | null,
): Promise<PractitionerSheet[]> {
  const rows = await sql<PractitionerSheet[]>`
    select id, name, name_latin as "nameLatin", tone, active, time_zone as "timeZone",
           principal_id is not null as login, coalesce(principal_id = ${principalId}, false) as self, version
      from practitioners
     where clinic_id = ${clinicId} and deleted_at is null and (${id}::uuid is null or id = ${id})
     order by rank, name collate "und-x-icu"`;
  return [...rows];
}
