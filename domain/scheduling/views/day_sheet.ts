import { allow, type Scope } from "@/core/scope.ts";
import { boundsOf } from "@/core/time.ts";
import type { Named } from "../appointment.ts";
import type { Status } from "../status.ts";

/** A visit as it stands on paper. */
export interface SheetLine {
  id: string;
  status: Status;
  startsAt: Date;
  endsAt: Date;
  patient: Named & { number: string; birthDate: string | null };
  practitioner: Named | null;
  service: string | null;
  reason: string;
  note: string;
}

/** The visits of a day that stand, of one who treats or of all, in the order of people and time. */
export async function daySheetOf(scope: Scope, day: string, practitionerId?: string): Promise<SheetLine[]> {
  allow(scope, "appointments.read");
  allow(scope, "patients.read");
  const { sql, clinicId, timeZone } = scope;
  const [begins, ends] = boundsOf(timeZone, day);
  const rows = await sql<SheetLine[]>`
    select a.id, a.status, a.starts_at as "startsAt", a.ends_at as "endsAt", a.reason, a.note, s.name as service,
           json_build_object('id', p.id, 'name', p.name, 'number', p.number, 'birthDate', p.birth_date) as patient,
           case when d.id is not null then json_build_object('id', d.id, 'name', d.name) end as practitioner
      from appointments a
      join patients p on p.id = a.patient_id
      left join practitioners d on d.id = a.practitioner_id
      left join services s on s.id = a.service_id
     where a.clinic_id = ${clinicId} and a.starts_at >= ${begins} and a.starts_at < ${ends}
       and a.status not in ('held', 'cancelled', 'no_show')
       and (${practitionerId ?? null}::uuid is null or a.practitioner_id = ${practitionerId ?? null})
     order by d.rank nulls last, d.name, a.starts_at, a.id`;
  return [...rows];
}
