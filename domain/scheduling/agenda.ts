import { allow, type PortalScope, type Scope } from "@/core/scope.ts";
import { boundsOf } from "@/core/time.ts";
import type { Appointment } from "./appointment.ts";
import { visitColumns, visitFrom, visitJoins, type VisitRow } from "./views/visit_row.ts";

/** A day's appointments at the clinic, cancelled and missed ones too, earliest first. */
export async function agendaOf(scope: Scope, day: string): Promise<Appointment[]> {
  allow(scope, "appointments.read");
  const { sql, clinicId, timeZone } = scope;
  const [begins, ends] = boundsOf(timeZone, day);
  const rows = await sql<VisitRow[]>`
    select ${visitColumns(sql)} from appointments a ${visitJoins(sql)}
     where a.clinic_id = ${clinicId} and a.starts_at >= ${begins} and a.starts_at < ${ends} and a.status <> 'held'
     order by a.starts_at, a.id`;
  return rows.map(visitFrom);
}

/** One patient's visits, latest first, up to `most`. */
export async function visitsOf(
  scope: Scope | PortalScope,
  patientId: string,
  most = 50,
): Promise<Appointment[]> {
  if ("permissions" in scope) allow(scope, "appointments.read");
  const { sql, clinicId } = scope;
  const rows = await sql<VisitRow[]>`
    select ${visitColumns(sql)} from appointments a ${visitJoins(sql)}
     where a.clinic_id = ${clinicId} and a.patient_id = ${patientId} and a.status <> 'held'
     order by a.starts_at desc limit ${most}`;
  return rows.map(visitFrom);
}
