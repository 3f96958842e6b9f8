import type { Scope } from "@/core/scope.ts";
import { boundsOf, dayAfter } from "@/core/time.ts";
import type { Busy } from "./availability/starts.ts";

const minute = 60_000;

/** Whose time is asked about, and over which days. */
export interface Asked {
  who: string[];
  day: string;
  days: number;
  /** A calendar whose visits need `cooldown` minutes from each other. */
  calendarId: string | null;
  cooldown: number;
  /** A visit that is being moved, and so is in nobody's way. */
  except?: string;
}

/**
 * When each practitioner, resource or patient is kept already: by visits that stand, holds that have not run out, sessions,
 * leave. No visit is longer than eight hours, so what began before that is not looked at; what is kept by no visit is found
 * by its end.
 */
export async function busyOver(scope: Scope, asked: Asked): Promise<Map<string, Busy[]>> {
  const { sql, clinicId, timeZone } = scope;
  const { who, day, days, calendarId, cooldown, except = null } = asked;
  const [[from], [until]] = [boundsOf(timeZone, day), boundsOf(timeZone, dayAfter(day, days))];
  const longestBefore = new Date(from.getTime() - (480 + 1_440) * minute);
  const rows = await sql<
    { who: string; startsAt: Date; endsAt: Date; before: number; after: number; same: boolean }[]
  >`
    select coalesce(r.practitioner_id, r.resource_id, r.patient_id) as who, r.starts_at as "startsAt", r.ends_at as "endsAt",
           r.before_minutes as before, r.after_minutes as after, coalesce(a.calendar_id = ${calendarId}, false) as same
      from (
        select * from reservations
         where clinic_id = ${clinicId} and starts_at >= ${longestBefore} and starts_at < ${until}
           and practitioner_id = any (${who}::uuid[])
        union all
        select * from reservations
         where clinic_id = ${clinicId} and starts_at >= ${longestBefore} and starts_at < ${until}
           and resource_id = any (${who}::uuid[])
        union all
        select * from reservations
         where clinic_id = ${clinicId} and starts_at >= ${longestBefore} and starts_at < ${until}
           and patient_id = any (${who}::uuid[])
        union all
        select * from reservations
         where clinic_id = ${clinicId} and appointment_id is null and session_id is null
           and ends_at > ${from} and starts_at < ${longestBefore}
           and (practitioner_id = any (${who}::uuid[]) or resource_id = any (${who}::uuid[]))
      ) r
      left join appointments a on a.clinic_id = r.clinic_id and a.id = r.appointment_id
     where r.standing and (a.status is distinct from 'held' or a.held_until > now())
       and (${except}::uuid is null or r.appointment_id is distinct from ${except})
     order by r.starts_at`;
  const busy = new Map<string, Busy[]>(who.map((id) => [id, []]));
  for (const { who, startsAt, endsAt, before, after, same } of rows) {
    busy.get(who)?.push({
      from: Math.floor(startsAt.getTime() / minute),
      until: Math.ceil(endsAt.getTime() / minute),
      before: same ? Math.max(before, cooldown) : before,
      after: same ? Math.max(after, cooldown) : after,
    });
  }
  return busy;
}
