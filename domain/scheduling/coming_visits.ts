import { allow, type Scope } from "@/core/scope.ts";

/** A visit that stands. */
export interface ComingVisit {
  id: string;
  startsAt: Date;
  patientName: string;
}

/** The next visits that stand with a practitioner, soonest first, and how many there are in all. */
export async function comingVisitsOf(
  scope: Scope,
  practitionerId: string,
  most = 10,
): Promise<{ visits: ComingVisit[]; total: number }> {
  allow(scope, "appointments.read");
  const rows = await scope.sql<(ComingVisit & { total: number })[]>`
    select a.id, a.starts_at as "startsAt", p.name as "patientName", count(*) over () as total
      from appointments a join patients p on p.clinic_id = a.clinic_id and p.id = a.patient_id
     where a.clinic_id = ${scope.clinicId} and a.practitioner_id = ${practitionerId} and a.ends_at > now()
       and a.status not in ('cancelled', 'no_show')
     order by a.starts_at limit ${most}`;
  return { visits: rows.map(({ total: _, ...visit }) => visit), total: rows[0]?.total ?? 0 };
}
