import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { boundsOf, dayAfter } from "@/core/time.ts";
import type { Session } from "./session.ts";

/** The sessions over some days that were not cancelled, earliest first. */
export function sessionsOn(scope: Scope, day: string, days = 1): Promise<Session[]> {
  const { sql, timeZone } = scope;
  const [[from], [until]] = [boundsOf(timeZone, day), boundsOf(timeZone, dayAfter(day, days))];
  return chosen(scope, sql`g.cancelled_at is null and g.starts_at >= ${from} and g.starts_at < ${until}`);
}

/** One session; 404 for another clinic's and an unknown one alike. */
export async function sessionOf(scope: Scope, id: string): Promise<Session> {
  if (!isId(id)) throw notFound();
  const [session] = await chosen(scope, scope.sql`g.id = ${id}`);
  if (!session) throw notFound();
  return session;
}

async function chosen(scope: Scope, which: ReturnType<Scope["sql"]>): Promise<Session[]> {
  allow(scope, "appointments.read");
  const { sql, clinicId } = scope;
  return [
    ...await sql<Session[]>`
    select g.id, g.name, g.starts_at as "startsAt", g.ends_at as "endsAt", g.seats, g.taken, g.cancelled_at as "cancelledAt",
           jsonb_build_object('id', s.id, 'name', s.name) as service,
           jsonb_build_object('id', d.id, 'name', d.name) as practitioner,
           jsonb_build_object('id', l.id, 'name', l.name) as location,
           (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'name', x.name) order by x.rank), '[]')
              from reservations r join resources x on x.clinic_id = r.clinic_id and x.id = r.resource_id
             where r.clinic_id = g.clinic_id and r.session_id = g.id) as resources
      from group_sessions g
      join services s on s.clinic_id = g.clinic_id and s.id = g.service_id
      join practitioners d on d.clinic_id = g.clinic_id and d.id = g.practitioner_id
      join locations l on l.clinic_id = g.clinic_id and l.id = g.location_id
     where g.clinic_id = ${clinicId} and ${which}
     order by g.starts_at, g.id`,
  ];
}
