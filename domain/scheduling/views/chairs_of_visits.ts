import { allow, type Scope } from "@/core/scope.ts";
import { boundsOf, dayAfter } from "@/core/time.ts";

/** Which chair or room each visit of some days keeps, by the visit's id; a visit without one is not there. */
export async function chairsOfVisits(scope: Scope, day: string, days: number): Promise<Map<string, string>> {
  allow(scope, "appointments.read");
  const { sql, clinicId, timeZone } = scope;
  const [[from], [until]] = [boundsOf(timeZone, day), boundsOf(timeZone, dayAfter(day, days))];
  const rows = await sql<{ appointmentId: string; resourceId: string }[]>`
    select distinct on (r.appointment_id) r.appointment_id as "appointmentId", r.resource_id as "resourceId"
      from reservations r join resources x on x.clinic_id = r.clinic_id and x.id = r.resource_id
     where r.clinic_id = ${clinicId} and r.appointment_id is not null and x.kind in ('chair', 'room')
       and r.starts_at >= ${from} and r.starts_at < ${until}
     order by r.appointment_id, x.kind, r.starts_at`;
  return new Map(rows.map(({ appointmentId, resourceId }) => [appointmentId, resourceId]));
}
