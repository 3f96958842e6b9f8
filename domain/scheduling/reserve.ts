import { newId } from "@/core/id.ts";
import { Refusal } from "@/core/refusal.ts";
import type { Scope } from "@/core/scope.ts";
import { clockIn } from "@/core/time.ts";

/** Some minutes of one practitioner, resource or patient, and the room they ask for around them. */
export interface Kept {
  practitionerId?: string;
  resourceId?: string;
  patientId?: string;
  startsAt: Date;
  endsAt: Date;
  before?: number;
  after?: number;
}

/** What a visit, or a session of several, keeps and where. */
export interface Keeping {
  appointmentId: string | null;
  sessionId?: string | null;
  locationId: string;
  kept: Kept[];
}

/** The refusal of somebody or something that the clinic does not have. */
export const notOurs = (field: string): Refusal =>
  new Refusal(422, "invalid_input", {}, { [field]: [{ code: "not_found" }] });

/** Everybody and everything that is kept. */
export const whoIn = (kept: Kept[]): string[] =>
  kept.map(({ practitionerId, resourceId, patientId }) => (practitionerId ?? resourceId ?? patientId)!);

/** Takes the short locks of everyone a visit keeps, in one order for all, so that bookings wait instead of deadlocking. */
export async function lockBusy({ sql }: Scope, ids: (string | null | undefined)[]): Promise<void> {
  const keys = [...new Set(ids.filter((id) => id))].sort() as string[];
  await sql`select pg_advisory_xact_lock(hashtextextended(key, 0))
              from (select key from unnest(${keys}::text[]) with ordinality as k (key, place) order by place) ordered`;
}

/** Gives back the time of holds that have run out; a constraint cannot read the clock. */
export async function releaseExpiredHolds({ sql, clinicId }: Scope, kept: Kept[]): Promise<void> {
  const who = whoIn(kept);
  const [from, until] = spanOf(kept);
  await sql`
    update appointments a set status = 'cancelled', held_until = null
     where a.clinic_id = ${clinicId} and a.status = 'held' and a.held_until <= now()
       and a.starts_at < ${until} and a.ends_at > ${from}
       and exists (select from reservations r
                    where r.clinic_id = ${clinicId} and r.appointment_id = a.id
                      and (r.practitioner_id = any (${who}::uuid[]) or r.resource_id = any (${who}::uuid[])
                           or r.patient_id = any (${who}::uuid[])))`;
}

/** Keeps the time of everyone a visit needs; refuses (409) saying who is busy when. Double booked are people and things, never the patient. */
export async function reserve(scope: Scope, keeping: Keeping, overbooked = false): Promise<void> {
  const { sql, clinicId } = scope;
  const { appointmentId, sessionId = null, locationId, kept } = keeping;
  const rows = kept.map((
    { practitionerId, resourceId, patientId, startsAt, endsAt, before = 0, after = 0 },
  ) => ({
    id: newId(),
    clinic_id: clinicId,
    location_id: locationId,
    appointment_id: appointmentId,
    session_id: sessionId,
    practitioner_id: practitionerId ?? null,
    resource_id: resourceId ?? null,
    patient_id: patientId ?? null,
    starts_at: startsAt,
    ends_at: endsAt,
    before_minutes: before,
    after_minutes: after,
    overbooked: overbooked && !patientId,
  }));
  await unlessTaken(scope, keeping, () => sql`insert into reservations ${sql(rows as never)}`);
}

/** Runs a statement that the exclusions may refuse, and says who is busy if they do, or that a practitioner has left. */
export async function unlessTaken(
  scope: Scope,
  keeping: Keeping,
  statement: () => PromiseLike<unknown>,
): Promise<void> {
  const { sql } = scope;
  try {
    const saved = sql`savepoint reserving`.execute(); // sent now, so that nothing of the statement overtakes it
    await Promise.all([saved, statement()]);
  } catch (error) {
    const { constraint_name = "" } = error as { constraint_name?: string };
    if (constraint_name === "reservations_leave_check") throw notOurs("practitionerId");
    if (!/^reservations_\w+_excl$/.test(constraint_name)) throw error;
    await sql`rollback to savepoint reserving`;
    throw await slotTaken(scope, keeping);
  }
}

/** The refusal that names who is already busy then. */
async function slotTaken(
  { sql, clinicId, timeZone }: Scope,
  { appointmentId, kept }: Keeping,
): Promise<Refusal> {
  const [from, until] = spanOf(kept);
  const [busy] = await sql<{ name: string; startsAt: Date; endsAt: Date }[]>`
    select coalesce(d.name, x.name, p.name) as name, r.starts_at as "startsAt", r.ends_at as "endsAt"
      from unnest(${whoIn(kept)}::uuid[], ${
    kept.map(({ startsAt }) => startsAt.toISOString())
  }::timestamptz[],
                  ${
    kept.map(({ endsAt }) => endsAt.toISOString())
  }::timestamptz[]) k (who, starts_at, ends_at)
      join reservations r on r.clinic_id = ${clinicId} and r.standing and r.appointment_id is distinct from ${appointmentId}
       and (r.practitioner_id = k.who or r.resource_id = k.who or r.patient_id = k.who)
       and r.starts_at < k.ends_at and r.ends_at > k.starts_at
      left join practitioners d on d.id = r.practitioner_id
      left join resources x on x.id = r.resource_id
      left join patients p on p.id = r.patient_id
     order by r.practitioner_id is null, r.starts_at limit 1`;
  const values = {
    practitioner: busy?.name ?? "",
    from: clockIn(timeZone, busy?.startsAt ?? from),
    until: clockIn(timeZone, busy?.endsAt ?? until),
  };
  return new Refusal(409, "slot_taken", values, { startsAt: [{ code: "slot_taken", values }] });
}

/** From when until when anything is kept. */
const spanOf = (kept: Kept[]): [Date, Date] => [
  new Date(Math.min(...kept.map(({ startsAt }) => +startsAt))),
  new Date(Math.max(...kept.map(({ endsAt }) => +endsAt))),
];
