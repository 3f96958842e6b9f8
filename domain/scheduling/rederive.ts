import { allow, type Scope } from "@/core/scope.ts";
import { instantIn } from "@/core/time.ts";
import { record } from "@/domain/audit/mod.ts";

interface Promised {
  kind: "visit" | "session" | "absence";
  id: string;
  wallStart: string;
  wallEnd: string | null;
  startsAt: Date;
  endsAt: Date;
}

/**
 * Moves what is still to come to the instants that its wall clock stands for in the clinic's zone as it is now, and tells
 * how many moved and which visits then meet somebody who is busy. Nothing happens where all stands right. `because` is
 * written on those visits.
 */
export async function rederive(
  scope: Scope,
  because: string,
): Promise<{ moved: number; collided: string[] }> {
  allow(scope, "appointments.write");
  const { sql, clinicId, timeZone } = scope;
  const promised = await sql<Promised[]>`
    select 'visit' as kind, id, to_char(wall_start, 'YYYY-MM-DD"T"HH24:MI') as "wallStart", null as "wallEnd",
           starts_at as "startsAt", ends_at as "endsAt"
      from appointments
     where clinic_id = ${clinicId} and starts_at > now() - interval '1 day'
       and status in ('requested', 'scheduled', 'confirmed', 'held')
    union all
    select 'session', id, to_char(wall_start, 'YYYY-MM-DD"T"HH24:MI'), null, starts_at, ends_at
      from group_sessions where clinic_id = ${clinicId} and starts_at > now() - interval '1 day' and cancelled_at is null
    union all
    select 'absence', id, to_char(wall_start, 'YYYY-MM-DD"T"HH24:MI'), to_char(wall_end, 'YYYY-MM-DD"T"HH24:MI'),
           starts_at, ends_at
      from absences where clinic_id = ${clinicId} and ends_at > now() - interval '1 day' and withdrawn_at is null`;
  const moved = promised.flatMap(({ kind, id, wallStart, wallEnd, startsAt, endsAt }) => {
    const starts = instantIn(timeZone, wallStart);
    const ends = wallEnd
      ? instantIn(timeZone, wallEnd)
      : new Date(starts.getTime() + (endsAt.getTime() - startsAt.getTime()));
    const stands = +starts === +startsAt && +ends === +endsAt;
    return stands ? [] : [{ kind, id, startsAt: starts.toISOString(), endsAt: ends.toISOString() }];
  });
  if (moved.length === 0) return { moved: 0, collided: [] };
  const rows = await sql<{ id: string }[]>`
    select id from private.rederive(${clinicId}, ${sql.json(moved as never)}, ${because}) id`;
  const collided = [...new Set(rows.map(({ id }) => id))];
  await record(scope, {
    name: "appointment.rederived",
    subjectKind: "clinic",
    subjectId: clinicId,
    permission: "appointments.read",
    changes: { timeZone, moved: moved.length, collided },
  });
  return { moved: moved.length, collided };
}
