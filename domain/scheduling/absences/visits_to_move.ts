import { allow, type Scope } from "@/core/scope.ts";
import { dayAfter, dayIn, wallClockIn } from "@/core/time.ts";
import type { Named } from "../appointment.ts";
import { type Hours, hoursOn } from "../availability/open.ts";
import { schedulesOf } from "../schedules.ts";

/** A visit that stands where it no longer can, and why: somebody is away, or the day has other hours. */
export interface VisitToMove {
  id: string;
  startsAt: Date;
  endsAt: Date;
  patient: Named;
  practitioner: Named | null;
  cause: "absence" | "hours";
}

type Standing = Omit<VisitToMove, "cause"> & { absent: boolean; locationId: string };

const horizon = 366;

/** The visits to come that stand in somebody's absence or outside the hours of a day that was said to be otherwise, soonest first. */
export async function visitsToMove(scope: Scope, now = new Date()): Promise<VisitToMove[]> {
  allow(scope, "appointments.read");
  allow(scope, "schedule.read");
  const { sql, clinicId, timeZone } = scope;
  const today = dayIn(timeZone, now);
  const rows = await sql<Standing[]>`
    select v.id, v.starts_at as "startsAt", v.ends_at as "endsAt", v.location_id as "locationId", v.absent,
           json_build_object('id', p.id, 'name', p.name) as patient,
           case when d.id is not null then json_build_object('id', d.id, 'name', d.name) end as practitioner
      from (
        select a.*, exists (
                 select from reservations r join absences o
                     on o.clinic_id = r.clinic_id and o.withdrawn_at is null and o.starts_at < r.ends_at and o.ends_at > r.starts_at
                    and (o.practitioner_id = r.practitioner_id or o.resource_id = r.resource_id)
                  where r.clinic_id = a.clinic_id and r.appointment_id = a.id and not r.overbooked) as absent
          from appointments a
         where a.clinic_id = ${clinicId} and a.starts_at > ${now} and a.status in ('requested', 'scheduled', 'confirmed')
           and (exists (select from absences o
                         where o.clinic_id = a.clinic_id and o.withdrawn_at is null and o.starts_at < a.ends_at and o.ends_at > a.starts_at)
             or a.wall_start::date in (select s.day from schedule_days s
                                        where s.clinic_id = a.clinic_id and s.withdrawn_at is null and s.day >= ${today}))
      ) v
      join patients p on p.clinic_id = v.clinic_id and p.id = v.patient_id
      left join practitioners d on d.clinic_id = v.clinic_id and d.id = v.practitioner_id
     order by v.starts_at, v.id limit 500`;
  const outside = await outsideHours(scope, rows.filter(({ absent }) => !absent), today);
  return rows.filter(({ id, absent }) => absent || outside.has(id))
    .map(({ absent, locationId: _, ...visit }) => ({ ...visit, cause: absent ? "absence" : "hours" }));
}

/** Which of the visits are not wholly inside the hours of their day. */
async function outsideHours(scope: Scope, visits: Standing[], today: string): Promise<Set<string>> {
  const outside = new Set<string>();
  for (const [locationId, there] of Map.groupBy(visits, ({ locationId }) => locationId)) {
    const { place, own } = await schedulesOf(scope, locationId, today, horizon);
    for (const { id, startsAt, endsAt, practitioner } of there) {
      const day = dayIn(scope.timeZone, startsAt);
      if (day >= dayAfter(today, horizon)) continue;
      const theirs = practitioner && own(practitioner.id);
      const within = (hours: Hours[]) =>
        hours.some((one) => covers(scope.timeZone, day, one, startsAt, endsAt));
      if (!within(hoursOn(place, day)) || theirs && !within(hoursOn(theirs, day))) outside.add(id);
    }
  }
  return outside;
}

function covers(
  timeZone: string,
  day: string,
  { opens, closes }: Hours,
  startsAt: Date,
  endsAt: Date,
): boolean {
  const [from, until] = [wallClockIn(timeZone, startsAt), wallClockIn(timeZone, endsAt)];
  const end = until === `${dayAfter(day, 1)}T00:00` ? `${day}T24:00` : until;
  return from >= `${day}T${opens}` && end <= `${day}T${closes}`;
}
