import { allow, type PortalScope, type Scope } from "@/core/scope.ts";
import type { Sql } from "@/core/db.ts";
import { boundsOf } from "@/core/time.ts";
import type { Appointment, Named } from "./appointment.ts";
import type { Status } from "./status.ts";

interface Row {
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
}

const columns = (sql: Sql) =>
  sql`
  a.id, a.status, a.starts_at as "startsAt", a.ends_at as "endsAt", a.reason,
  a.patient_id as "patientId", p.name as "patientName", a.practitioner_id as "practitionerId",
  d.name as "practitionerName", a.service_id as "serviceId", s.name as "serviceName"`;

const joins = (sql: Sql) =>
  sql`
  join patients p on p.id = a.patient_id
  left join practitioners d on d.id = a.practitioner_id
  left join services s on s.id = a.service_id`;

/** A day's appointments at the clinic, cancelled and missed ones too, earliest first. */
export async function agendaOf(scope: Scope, day: string): Promise<Appointment[]> {
  allow(scope, "appointments.read");
  const { sql, clinicId, timeZone } = scope;
  const [begins, ends] = boundsOf(timeZone, day);
  const rows = await sql<Row[]>`
    select ${columns(sql)} from appointments a ${joins(sql)}
     where a.clinic_id = ${clinicId} and a.starts_at >= ${begins} and a.starts_at < ${ends} and a.status <> 'held'
     order by a.starts_at, a.id`;
  return rows.map(fromRow);
}

/** One patient's visits, latest first, up to `most`. */
export async function visitsOf(
  scope: Scope | PortalScope,
  patientId: string,
  most = 50,
): Promise<Appointment[]> {
  if ("permissions" in scope) allow(scope, "appointments.read");
  const { sql, clinicId } = scope;
  const rows = await sql<Row[]>`
    select ${columns(sql)} from appointments a ${joins(sql)}
     where a.clinic_id = ${clinicId} and a.patient_id = ${patientId} and a.status <> 'held'
     order by a.starts_at desc limit ${most}`;
  return rows.map(fromRow);
}

function fromRow(row: Row): Appointment {
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
  };
}
