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

interface Row {
  name: string | null;
  startsAt: Date;
  endsAt: Date;
  /** It is the patient's own, and begins at the same moment. */
  twice: boolean;
}

/** The refusal (409) that names who is busy then already, and when; null where everybody is free. */
export async function takenBy(scope: Scope, visitId: string | null, kept: Kept[]): Promise<Refusal | null> {
  const { sql, clinicId } = scope;
  const rows = await sql<Row[]>`
    select name, starts_at as "startsAt", ends_at as "endsAt", twice
      from private.busy_then(${clinicId}, ${whoIn(kept)}, ${since(kept)}::timestamptz[], ${
    until(kept)
  }::timestamptz[], ${visitId})`;
  return refusalOf(scope, rows);
}

/**
 * Takes the short locks of everybody a visit keeps and of `others`, in one order for all, so that bookings wait instead of
 * deadlocking; gives back the time of holds that have run out; and then looks as `takenBy` does, now that nobody else books.
 */
export async function takeTime(
  scope: Scope,
  visitId: string | null,
  kept: Kept[],
  others: Kept[] = [],
): Promise<Refusal | null> {
  const { sql, clinicId } = scope;
  const all = [...kept, ...others];
  const rows = await sql<Row[]>`
    select name, starts_at as "startsAt", ends_at as "endsAt", twice
      from private.take_time(${clinicId}, ${whoIn(all)}, ${whoIn(all)}, ${since(all)}::timestamptz[], ${
    until(all)
  }::timestamptz[], ${visitId})`;
  return others.length > 0 ? await takenBy(scope, visitId, kept) : refusalOf(scope, rows);
}

const since = (kept: Kept[]) => kept.map(({ startsAt }) => startsAt.toISOString());
const until = (kept: Kept[]) => kept.map(({ endsAt }) => endsAt.toISOString());

function refusalOf(scope: Scope, [busy]: Row[]): Refusal | null {
  if (!busy) return null;
  const [from, until] = [busy.startsAt, busy.endsAt].map((at) => clockIn(scope.timeZone, at));
  return busy.twice ? twice(scope, from) : slotTaken(busy.name ?? "", from, until);
}

/** The refusal of a second visit at the same moment (APT-01): the desk is told of the patient's, a patient of their own. */
export function twice({ source }: Scope, at: string): Refusal {
  const said = source === "booking" || source === "portal" ? "booked_twice_yours" : "booked_twice";
  return new Refusal(409, "booked_twice", { at }, { startsAt: [{ code: said, values: { at } }] }, said);
}

/** Takes the short locks of some, in one order for all. */
export async function lockBusy({ sql }: Scope, ids: (string | null | undefined)[]): Promise<void> {
  const keys = [...new Set(ids.filter((id) => id))].sort() as string[];
  await sql`select pg_advisory_xact_lock(hashtextextended(key, 0))
              from (select key from unnest(${keys}::text[]) with ordinality as k (key, place) order by place) ordered`;
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
    const [from, until] = spanOf(keeping.kept).map((at) => clockIn(scope.timeZone, at));
    throw await takenBy(scope, keeping.appointmentId, keeping.kept) ?? slotTaken("", from, until);
  }
}

function slotTaken(practitioner: string, from: string, until: string): Refusal {
  const values = { practitioner, from, until };
  return new Refusal(409, "slot_taken", values, { startsAt: [{ code: "slot_taken", values }] });
}

/** From when until when anything is kept. */
const spanOf = (kept: Kept[]): [Date, Date] => [
  new Date(Math.min(...kept.map(({ startsAt }) => +startsAt))),
  new Date(Math.max(...kept.map(({ endsAt }) => +endsAt))),
];
