import { allow, type Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import type { DayHours, Hours } from "./availability/open.ts";

/** A day that is not as its weekday is, and whose: the place's, or that of somebody who treats there. */
export interface DayAhead extends DayHours {
  practitionerId: string | null;
  practitioner: string | null;
  reason: string;
}

/** The days from today on that are otherwise at the main place, in order; the place's before anybody's. */
export async function daysAhead(scope: Scope): Promise<DayAhead[]> {
  allow(scope, "schedule.read");
  const { sql, clinicId, locationId, timeZone } = scope;
  const rows = await sql<(Omit<DayAhead, "hours"> & { hours: Hours[] | null })[]>`
    select d.day, d.practitioner_id as "practitionerId", p.name as practitioner, max(d.reason) as reason,
           jsonb_agg(jsonb_build_object('opens', to_char(d.opens, 'HH24:MI'), 'closes', to_char(d.closes, 'HH24:MI'))
                     order by d.opens) filter (where d.opens is not null) as hours
      from schedule_days d
      left join practitioners p on p.clinic_id = d.clinic_id and p.id = d.practitioner_id
     where d.clinic_id = ${clinicId} and d.location_id = ${locationId} and d.withdrawn_at is null
       and d.day >= ${dayIn(timeZone)}
     group by d.day, d.practitioner_id, p.name, p.rank
     order by d.day, p.rank nulls first, p.name
     limit 500`;
  return rows.map((row) => ({ ...row, hours: row.hours ?? [] }));
}
