import { allow, type Scope } from "@/core/scope.ts";
import { boundsOf, dayIn } from "@/core/time.ts";
import type { Absence } from "./absence.ts";

/** Leave and blocked time of today and what is to come, earliest first, up to 500. */
export async function absencesAhead(scope: Scope): Promise<Absence[]> {
  allow(scope, "appointments.read");
  const { sql, clinicId, timeZone } = scope;
  const rows = await sql<Absence[]>`
    select a.id, a.kind, a.starts_at as "startsAt", a.ends_at as "endsAt", a.reason,
           case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as practitioner,
           case when r.id is not null then json_build_object('id', r.id, 'name', r.name) end as resource
      from absences a
      left join practitioners p on p.clinic_id = a.clinic_id and p.id = a.practitioner_id
      left join resources r on r.clinic_id = a.clinic_id and r.id = a.resource_id
     where a.clinic_id = ${clinicId} and a.withdrawn_at is null and a.ends_at > ${
    boundsOf(timeZone, dayIn(timeZone))[0]
  }
     order by a.starts_at, a.id limit 500`;
  return [...rows];
}
