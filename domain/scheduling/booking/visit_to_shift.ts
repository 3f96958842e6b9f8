import { notFound } from "@/core/refusal.ts";
import type { Scope } from "@/core/scope.ts";
import type { VisitToShift } from "../visit.ts";

/** A visit for whoever moves it without looking into whose it is. */
export async function visitToShift({ sql, clinicId }: Scope, id: string): Promise<VisitToShift> {
  const [visit] = await sql<VisitToShift[]>`
    select a.id, a.status, a.starts_at as "startsAt", a.ends_at as "endsAt", a.version, a.session_id as "sessionId",
           json_build_object('id', a.patient_id) as patient, json_build_object('id', l.id, 'name', l.name) as location,
           case when d.id is not null then json_build_object('id', d.id, 'name', d.name) end as practitioner
      from appointments a
      join locations l on l.clinic_id = a.clinic_id and l.id = a.location_id
      left join practitioners d on d.clinic_id = a.clinic_id and d.id = a.practitioner_id
     where a.clinic_id = ${clinicId} and a.id = ${id} and a.patient_id is not null`;
  if (!visit) throw notFound();
  return visit;
}
