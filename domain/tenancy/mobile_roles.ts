import { allow, type Scope } from "@/core/scope.ts";
import type { MobileRole } from "./mobile.ts";

/** What each role does not see on a phone here, from the highest role down. */
export async function mobileRoles(scope: Scope): Promise<MobileRole[]> {
  allow(scope, "clinic.write");
  const rows = await scope.sql<MobileRole[]>`
    select r.key as role, coalesce(array_agg(m.module order by m.module) filter (where not m.enabled), '{}') as hidden
      from roles r left join mobile_modules m on m.role = r.key and m.clinic_id = ${scope.clinicId}
     where r.staff group by r.key, r.rank order by r.rank`;
  return [...rows];
}
