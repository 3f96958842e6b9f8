import { z } from "zod";
import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { boundsOf, dayAfter, dayIn, isDay } from "@/core/time.ts";
import { openOver } from "./availability/open.ts";
import { bounds, onGrid } from "./availability/slots.ts";
import { type Busy, startsFor } from "./availability/starts.ts";
import { shared } from "./availability/stretch.ts";
import { wallOver } from "./availability/wall.ts";
import { schedulesOf } from "./schedules.ts";

const minute = 60_000;

/** Whose free times are asked for, and for how long a visit. */
export const AskedTimes = z.object({
  day: z.string().refine(isDay, { params: { code: "invalid_date" } }).optional(),
  days: z.coerce.number().int().min(1).max(92).default(7),
  serviceId: z.uuid().optional(),
  practitionerId: z.uuid().optional(),
  minutes: z.coerce.number().int().min(5).max(480).optional(),
});
export type AskedTimes = z.output<typeof AskedTimes>;

/** One time at which a visit can begin, and with whom. */
export interface Slot {
  startsAt: Date;
  practitionerIds: string[];
}

/** How far apart the times are that are offered (SCH-06). */
const step = 15;

/**
 * The times at which a visit can begin over some days, each with everybody who is free and at work then, by the clinic's
 * clock. What is over is not offered. 404 where the service or the practitioner is not the clinic's.
 */
export async function availableTimes(scope: Scope, asked: AskedTimes, now = new Date()): Promise<Slot[]> {
  allow(scope, "appointments.read");
  const { timeZone, locationId } = scope;
  const { days, day = dayIn(timeZone, now) } = asked;
  const { minutes, practitioners } = await whoAndHowLong(scope, asked);
  const walls = wallOver(timeZone, day, days);
  const schedules = await schedulesOf(scope, locationId, day, days);
  const place = openOver(walls, day, days, schedules.place);
  const busy = await busyOver(scope, practitioners, day, days);
  const soonest = [bounds(Math.ceil(now.getTime() / minute), 0, Infinity)];
  const part = { from: 0, until: minutes, before: 0, after: 0 };
  const free = new Map<number, string[]>();
  for (const id of practitioners) {
    const own = schedules.own(id);
    const open = own ? shared(place, openOver(walls, day, days, own)) : place;
    const starts = shared(startsFor(open, busy.get(id) ?? [], part), soonest);
    for (const slot of onGrid(walls, starts, step)) {
      const others = free.get(slot);
      if (others) others.push(id);
      else free.set(slot, [id]);
    }
  }
  return [...free].sort(([a], [b]) => a - b)
    .map(([slot, practitionerIds]) => ({ startsAt: new Date(slot * minute), practitionerIds }));
}

/** Who can be asked, the clinic's order kept, and how long the visit takes: the service's time where none is named. */
async function whoAndHowLong({ sql, clinicId }: Scope, { serviceId, practitionerId, minutes }: AskedTimes) {
  const [service] = serviceId
    ? await sql<{ minutes: number; some: boolean }[]>`
      select s.minutes, exists (select from service_practitioners x
                                 where x.clinic_id = s.clinic_id and x.service_id = s.id) as some
        from services s where s.clinic_id = ${clinicId} and s.id = ${serviceId} and s.deleted_at is null`
    : [{ minutes: 30, some: false }];
  if (!service) throw notFound();
  const rows = await sql<{ id: string }[]>`
    select p.id from practitioners p
     where p.clinic_id = ${clinicId} and p.active and p.deleted_at is null
       and (${practitionerId ?? null}::uuid is null or p.id = ${practitionerId ?? null})
       and (not ${service.some} or exists (
         select from service_practitioners x
          where x.clinic_id = ${clinicId} and x.service_id = ${
    serviceId ?? null
  } and x.practitioner_id = p.id))
     order by p.rank, p.name, p.id`;
  if (practitionerId && rows.length === 0) throw notFound();
  return { minutes: minutes ?? service.minutes, practitioners: rows.map(({ id }) => id) };
}

/** When each is kept already, by visits that stand, holds that have not run out, and leave. */
async function busyOver(
  { sql, clinicId, timeZone }: Scope,
  practitioners: string[],
  day: string,
  days: number,
): Promise<Map<string, Busy[]>> {
  const [[from], [until]] = [boundsOf(timeZone, day), boundsOf(timeZone, dayAfter(day, days))];
  const rows = await sql<{ who: string; startsAt: Date; endsAt: Date }[]>`
    select r.practitioner_id as who, r.starts_at as "startsAt", r.ends_at as "endsAt"
      from reservations r
      left join appointments a on a.clinic_id = r.clinic_id and a.id = r.appointment_id
     where r.clinic_id = ${clinicId} and r.practitioner_id = any (${practitioners}::uuid[]) and r.standing
       and r.starts_at < ${until} and r.ends_at > ${from}
       and (a.status is distinct from 'held' or a.held_until > now())
     order by r.practitioner_id, r.starts_at`;
  const busy = new Map<string, Busy[]>();
  for (const { who, startsAt, endsAt } of rows) {
    const kept = busy.get(who) ?? [];
    const [from, until] = [Math.floor(startsAt.getTime() / minute), Math.ceil(endsAt.getTime() / minute)];
    kept.push({ from, until, before: 0, after: 0 });
    busy.set(who, kept);
  }
  return busy;
}
