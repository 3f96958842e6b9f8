import { allow, type PortalScope, type Scope } from "@/core/scope.ts";
import type { Specialty } from "./specialty.ts";

/** What is practised at clinics of this clinic's kinds, in the asker's language, and then what it named itself. */
export async function specialtiesOf(scope: Scope | PortalScope): Promise<Specialty[]> {
  if ("permissions" in scope) allow(scope, "services.read");
  const { sql, clinicId, memberLocale, locale } = scope;
  const rows = await sql<Specialty[]>`
    select s.key as id, s.names ->> ${memberLocale ?? locale} as name, false as own
      from specialties s join clinics c on c.id = ${clinicId} and s.kind = any (c.kinds)
     order by s.kind, s.rank`;
  const own = await sql<Specialty[]>`
    select id, name, true as own from clinic_specialties
     where clinic_id = ${clinicId} and deleted_at is null order by name collate "und-x-icu", id`;
  return [...rows, ...own];
}
