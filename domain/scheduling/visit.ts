import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import type { Appointment, Named } from "./appointment.ts";

/** One visit with everything its page shows. */
export interface Visit extends Appointment {
  arrivedAt: Date | null;
  startedAt: Date | null;
  completedAt: Date | null;
  statusReason: string | null;
  location: Named;
  version: number;
}

/** One appointment of the clinic; 404 for another clinic's and an unknown one alike. */
export async function visitOf(scope: Scope, id: string): Promise<Visit> {
  allow(scope, "appointments.read");
  if (!isId(id)) throw notFound();
  const [visit] = await scope.sql<Visit[]>`
    select a.id, a.status, a.starts_at as "startsAt", a.ends_at as "endsAt", a.reason, a.status_reason as "statusReason",
           a.arrived_at as "arrivedAt", a.started_at as "startedAt", a.completed_at as "completedAt", a.version,
           json_build_object('id', p.id, 'name', p.name) as patient,
           json_build_object('id', l.id, 'name', l.name) as location,
           case when d.id is not null then json_build_object('id', d.id, 'name', d.name) end as practitioner,
           case when s.id is not null then json_build_object('id', s.id, 'name', s.name) end as service
      from appointments a
      join patients p on p.id = a.patient_id
      join locations l on l.id = a.location_id
      left join practitioners d on d.id = a.practitioner_id
      left join services s on s.id = a.service_id
     where a.clinic_id = ${scope.clinicId} and a.id = ${id} and a.status <> 'held'`;
  if (!visit) throw notFound();
  return visit;
}
