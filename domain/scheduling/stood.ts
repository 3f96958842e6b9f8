import { allow, type Scope } from "@/core/scope.ts";
import type { Status } from "./status.ts";

/** A visit as it stands before an import changes it. */
export interface Stood {
  id: string;
  patientId: string;
  practitionerId: string | null;
  serviceId: string | null;
  status: Status;
  startsAt: Date;
  endsAt: Date;
  wallStart: string;
  reason: string;
  version: number;
}

/** The visits of some ids, and those of the same patients at the same times as `others`. */
export async function stoodOf(
  scope: Scope,
  ids: string[],
  others: { patientId: string; startsAt: string }[],
): Promise<Stood[]> {
  allow(scope, "appointments.read");
  const { sql, clinicId } = scope;
  const rows = await sql<Stood[]>`
    select id, patient_id as "patientId", practitioner_id as "practitionerId", service_id as "serviceId", status,
           starts_at as "startsAt", ends_at as "endsAt", to_char(wall_start, 'YYYY-MM-DD"T"HH24:MI') as "wallStart", reason, version
      from appointments
     where clinic_id = ${clinicId} and status <> 'held'
       and id in (
         select unnest(${ids}::uuid[])
         union
         select a.id
           from unnest(${others.map(({ patientId }) => patientId)}::uuid[],
                       ${others.map(({ startsAt }) => startsAt)}::timestamptz[]) o (patient_id, starts_at)
           join appointments a
             on a.clinic_id = ${clinicId} and a.patient_id = o.patient_id and a.starts_at = o.starts_at)`;
  return [...rows];
}
