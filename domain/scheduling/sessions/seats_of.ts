import { allow, type Scope } from "@/core/scope.ts";
import type { Named } from "../appointment.ts";
import type { Status } from "../status.ts";

/** A visit in a session. */
export interface Seat {
  id: string;
  status: Status;
  patient: Named;
}

/** Who sits in a session, by name; those who cancelled last. */
export async function seatsOf(scope: Scope, sessionId: string): Promise<Seat[]> {
  allow(scope, "appointments.read");
  const { sql, clinicId } = scope;
  return [
    ...await sql<Seat[]>`
    select a.id, a.status, jsonb_build_object('id', p.id, 'name', p.name) as patient
      from appointments a join patients p on p.clinic_id = a.clinic_id and p.id = a.patient_id
     where a.clinic_id = ${clinicId} and a.session_id = ${sessionId}
     order by a.status in ('cancelled', 'no_show'), p.sort_name, a.id`,
  ];
}
