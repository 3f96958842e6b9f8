import type { Sql } from "@/core/db.ts";
import type { Appointment, Named } from "../appointment.ts";
import type { Status } from "../status.ts";

/** A visit as the agenda reads it. */
export interface VisitRow {
  id: string;
  status: Status;
  startsAt: Date;
  endsAt: Date;
  reason: string;
  patientId: string;
  patientName: string;
  practitionerId: string | null;
  practitionerName: string | null;
  serviceId: string | null;
  serviceName: string | null;
  sessionId: string | null;
}

export const visitColumns = (sql: Sql) =>
  sql`
  a.id, a.status, a.starts_at as "startsAt", a.ends_at as "endsAt", a.reason,
  a.patient_id as "patientId", p.name as "patientName", a.practitioner_id as "practitionerId",
  d.name as "practitionerName", a.service_id as "serviceId", s.name as "serviceName",
  a.session_id as "sessionId"`;

export const visitJoins = (sql: Sql) =>
  sql`
  join patients p on p.id = a.patient_id
  left join practitioners d on d.id = a.practitioner_id
  left join services s on s.id = a.service_id`;

/** The row with its people and its service as one thing each. */
export function visitFrom(row: VisitRow): Appointment {
  const named = (id: string | null, name: string | null): Named | null =>
    id && name !== null ? { id, name } : null;
  return {
    id: row.id,
    status: row.status,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    reason: row.reason,
    patient: { id: row.patientId, name: row.patientName },
    practitioner: named(row.practitionerId, row.practitionerName),
    service: named(row.serviceId, row.serviceName),
    sessionId: row.sessionId,
  };
}
