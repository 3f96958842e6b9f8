import { newId } from "@/core/id.ts";
import { Refusal } from "@/core/refusal.ts";
import type { Scope } from "@/core/scope.ts";
import { clockIn } from "@/core/time.ts";

/** What a visit keeps, and when. */
export interface Keeping {
  appointmentId: string;
  locationId: string;
  practitionerId: string | null;
  resourceId: string | null;
  patientId: string;
  startsAt: Date;
  endsAt: Date;
}

/** The refusal of somebody or something that the clinic does not have. */
export const notOurs = (field: string): Refusal =>
  new Refusal(422, "invalid_input", {}, { [field]: [{ code: "not_found" }] });

/** Takes the short locks of everyone a visit keeps, in one order for all, so that bookings wait instead of deadlocking. */
export async function lockBusy({ sql }: Scope, ids: (string | null)[]): Promise<void> {
  const keys = ids.filter((id) => id !== null).sort();
  await sql`select pg_advisory_xact_lock(hashtextextended(key, 0))
              from (select key from unnest(${keys}::text[]) with ordinality as k (key, place) order by place) ordered`;
}

/** Gives back the time of holds that have run out; a constraint cannot read the clock. */
export async function releaseExpiredHolds(
  scope: Scope,
  { practitionerId, resourceId, patientId, startsAt, endsAt }: Keeping,
): Promise<void> {
  const { sql, clinicId } = scope;
  await sql`
    update appointments set status = 'cancelled', held_until = null
     where clinic_id = ${clinicId} and status = 'held' and held_until <= now()
       and starts_at < ${endsAt} and ends_at > ${startsAt}
       and (practitioner_id = ${practitionerId} or patient_id = ${patientId}
            or id in (select appointment_id from reservations where clinic_id = ${clinicId} and resource_id = ${resourceId}))`;
}

/** Keeps the time of everyone a visit needs; refuses (409) saying who is busy when. */
export async function reserve(scope: Scope, keeping: Keeping): Promise<void> {
  const { sql, clinicId } = scope;
  const { appointmentId, locationId, practitionerId, resourceId, patientId, startsAt, endsAt } = keeping;
  const kept = [[practitionerId, null, null], [null, resourceId, null], [null, null, patientId]]
    .filter((who) => who.some((id) => id !== null))
    .map(([practitioner, resource, patient]) => ({
      id: newId(),
      clinic_id: clinicId,
      location_id: locationId,
      appointment_id: appointmentId,
      practitioner_id: practitioner,
      resource_id: resource,
      patient_id: patient,
      starts_at: startsAt,
      ends_at: endsAt,
    }));
  await unlessTaken(scope, keeping, () => sql`insert into reservations ${sql(kept as never)}`);
}

/** Runs a statement that the exclusions may refuse, and says who is busy if they do, or that a practitioner has left. */
export async function unlessTaken(
  scope: Scope,
  keeping: Keeping,
  statement: () => PromiseLike<unknown>,
): Promise<void> {
  const { sql } = scope;
  try {
    await Promise.all([sql`savepoint reserving`, statement()]);
  } catch (error) {
    const { constraint_name = "" } = error as { constraint_name?: string };
    if (constraint_name === "reservations_leave_check") throw notOurs("practitionerId");
    if (!/^reservations_\w+_excl$/.test(constraint_name)) throw error;
    await sql`rollback to savepoint reserving`;
    throw await slotTaken(scope, keeping);
  }
}

/** The refusal that names who is already busy then. */
async function slotTaken({ sql, clinicId, timeZone }: Scope, keeping: Keeping): Promise<Refusal> {
  const { practitionerId, resourceId, patientId, appointmentId, startsAt, endsAt } = keeping;
  const [busy] = await sql<{ name: string; startsAt: Date; endsAt: Date }[]>`
    select coalesce(d.name, x.name, p.name) as name, r.starts_at as "startsAt", r.ends_at as "endsAt"
      from reservations r
      left join practitioners d on d.id = r.practitioner_id
      left join resources x on x.id = r.resource_id
      left join patients p on p.id = r.patient_id
     where r.clinic_id = ${clinicId} and r.standing and r.appointment_id is distinct from ${appointmentId}
       and (r.practitioner_id = ${practitionerId} or r.resource_id = ${resourceId} or r.patient_id = ${patientId})
       and r.starts_at < ${endsAt} and r.ends_at > ${startsAt}
     order by r.practitioner_id is null, r.starts_at limit 1`;
  const values = {
    practitioner: busy?.name ?? "",
    from: clockIn(timeZone, busy?.startsAt ?? startsAt),
    until: clockIn(timeZone, busy?.endsAt ?? endsAt),
  };
  return new Refusal(409, "slot_taken", values, { startsAt: [{ code: "slot_taken", values }] });
}
