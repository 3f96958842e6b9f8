import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type Scope, type Source } from "@/core/scope.ts";
import type { Appointment, Named } from "./appointment.ts";

/** One visit with everything its page shows. */
export interface Visit extends Appointment {
  arrivedAt: Date | null;
  /** When the patient was in the chair, and let go. */
  seatedAt: Date | null;
  dismissedAt: Date | null;
  startedAt: Date | null;
  completedAt: Date | null;
  statusReason: string | null;
  location: Named;
  calendar: Named | null;
  /** The chairs, rooms and machines that it keeps, and who assists. */
  resources: Named[];
  helpers: Named[];
  /** The desk's own. */
  note: string;
  /** Why it was booked beside another visit; null where it was not. */
  overbookedBecause: string | null;
  /** The row of visits it came of; apart where it was changed alone since. */
  seriesId: string | null;
  apart: boolean;
  source: Source;
  version: number;
}

/** What moving a visit takes of it. */
export type VisitToShift =
  & Pick<
    Visit,
    "id" | "status" | "startsAt" | "endsAt" | "version" | "practitioner" | "location" | "sessionId"
  >
  & { patient: Pick<Named, "id"> };

/** One appointment of the clinic; 404 for another clinic's and an unknown one alike. */
export async function visitOf(scope: Scope, id: string): Promise<Visit> {
  allow(scope, "appointments.read");
  if (!isId(id)) throw notFound();
  const [visit] = await scope.sql<Visit[]>`
    select a.id, a.status, a.starts_at as "startsAt", a.ends_at as "endsAt", a.reason, a.status_reason as "statusReason",
           a.arrived_at as "arrivedAt", a.started_at as "startedAt", a.completed_at as "completedAt", a.version,
           a.seated_at as "seatedAt", a.dismissed_at as "dismissedAt", a.note, a.overbooked_because as "overbookedBecause",
           a.series_id as "seriesId", a.apart, a.session_id as "sessionId", a.source,
           (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'name', x.name) order by x.rank), '[]')
              from reservations r join resources x on x.clinic_id = r.clinic_id and x.id = r.resource_id
             where r.clinic_id = a.clinic_id and r.appointment_id = a.id) as resources,
           (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'name', x.name) order by x.rank), '[]')
              from reservations r join practitioners x on x.clinic_id = r.clinic_id and x.id = r.practitioner_id
             where r.clinic_id = a.clinic_id and r.appointment_id = a.id and x.id <> a.practitioner_id) as helpers,
           case when k.id is not null then json_build_object('id', k.id, 'name', k.name) end as calendar,
           json_build_object('id', p.id, 'name', p.name) as patient,
           json_build_object('id', l.id, 'name', l.name) as location,
           case when d.id is not null then json_build_object('id', d.id, 'name', d.name) end as practitioner,
           case when s.id is not null then json_build_object('id', s.id, 'name', s.name) end as service
      from appointments a
      join patients p on p.id = a.patient_id
      join locations l on l.id = a.location_id
      left join practitioners d on d.id = a.practitioner_id
      left join services s on s.id = a.service_id
      left join calendars k on k.id = a.calendar_id
     where a.clinic_id = ${scope.clinicId} and a.id = ${id} and a.status <> 'held'`;
  if (!visit) throw notFound();
  return visit;
}
