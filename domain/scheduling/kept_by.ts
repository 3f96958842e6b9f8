import type { Scope } from "@/core/scope.ts";
import type { Kept } from "./reserve.ts";
import type { VisitToShift } from "./visit.ts";

/** A row of what a visit keeps. */
export interface KeptRow extends Kept {
  reservationId: string;
}

/** When a visit is to be, and with whom. */
interface Then {
  startsAt: Date;
  endsAt: Date;
  practitionerId: string | null;
}

/** What a visit keeps, or kept before it fell through. */
export async function keptOf({ sql, clinicId }: Scope, { id }: Pick<VisitToShift, "id">): Promise<KeptRow[]> {
  const rows = await sql<(Record<"practitionerId" | "resourceId" | "patientId", string | null> & KeptRow)[]>`
    select id as "reservationId", practitioner_id as "practitionerId", resource_id as "resourceId",
           patient_id as "patientId", starts_at as "startsAt", ends_at as "endsAt",
           before_minutes as before, after_minutes as after
      from reservations where clinic_id = ${clinicId} and appointment_id = ${id} order by id`;
  return rows.map(({ practitionerId, resourceId, patientId, ...when }) => ({
    ...when,
    practitionerId: practitionerId ?? undefined,
    resourceId: resourceId ?? undefined,
    patientId: patientId ?? undefined,
  }));
}

/**
 * What the visit keeps at its new time: each part begins as far into it as before, and what lasted until its end still does.
 * A thing that is busy then is changed for the first free one of its kind, if there is one.
 */
export async function shifted(
  scope: Scope,
  visit: VisitToShift,
  before: KeptRow[],
  then: Then,
): Promise<KeptRow[]> {
  const last = then.endsAt.getTime();
  const moved = before.map((row) => {
    const from = then.startsAt.getTime() + (+row.startsAt - +visit.startsAt);
    const until = +row.endsAt === +visit.endsAt
      ? last
      : then.startsAt.getTime() + (+row.endsAt - +visit.startsAt);
    const startsAt = new Date(Math.min(from, last - 60_000));
    const own = row.practitionerId && row.practitionerId === visit.practitioner?.id;
    return {
      ...row,
      practitionerId: own ? then.practitionerId ?? undefined : row.practitionerId,
      startsAt,
      endsAt: new Date(Math.max(Math.min(until, last), +startsAt + 60_000)),
    };
  });
  return await Promise.all(moved.map(async (row) => ({
    ...row,
    resourceId: row.resourceId && await orAnother(scope, visit.id, row.resourceId, row),
  })));
}

/** The thing itself where it is free then, else the first free one of its kind and place, else still itself. */
async function orAnother(
  { sql, clinicId }: Scope,
  visitId: string,
  id: string,
  { startsAt, endsAt }: Kept,
): Promise<string> {
  const [free] = await sql<{ id: string }[]>`
    select x.id from resources own
      join resources x on x.clinic_id = own.clinic_id and x.location_id = own.location_id and x.kind = own.kind
     where own.clinic_id = ${clinicId} and own.id = ${id} and (x.deleted_at is null or x.id = own.id)
       and not exists (
         select from reservations r
          where r.clinic_id = ${clinicId} and r.resource_id = x.id and r.standing
            and r.appointment_id is distinct from ${visitId}
            and r.starts_at < ${endsAt} and r.ends_at > ${startsAt})
     order by x.id = own.id desc, x.rank, x.name, x.id limit 1`;
  return free?.id ?? id;
}
