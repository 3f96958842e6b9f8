import { newId } from "@/core/id.ts";
import { ChangedMeanwhile, notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { calendarOf } from "./calendars_of.ts";
import { columnsOf, keepAround, refusedCalendar } from "./keep_calendar.ts";
import type { ChangedCalendar, SaidCalendar } from "./said_calendar.ts";

/** Adds one way a service can be booked and returns its id. Refuses (422) whoever and whatever is not the clinic's. */
export async function addCalendar(scope: Scope, said: SaidCalendar): Promise<{ id: string }> {
  allow(scope, "schedule.write");
  const { sql, clinicId } = scope;
  const id = newId();
  const row = { id, clinic_id: clinicId, ...columnsOf(scope, said) };
  await sql`insert into calendars ${sql(row as never)}`.catch(refusedCalendar);
  await keepAround(scope, id, said);
  await told(scope, id, "calendar.added", { booking: said.booking });
  return { id };
}

/** Replaces what is said of a calendar; refuses (409) where somebody changed it meanwhile. Visits that stand stay as they are. */
export async function changeCalendar(
  scope: Scope,
  id: string,
  { version, ...said }: ChangedCalendar,
): Promise<void> {
  allow(scope, "schedule.write");
  const { sql, clinicId } = scope;
  const before = await calendarOf(scope, id);
  const { count } = await sql`
    update calendars set ${sql(columnsOf(scope, said) as never)}
     where clinic_id = ${clinicId} and id = ${id} and version = ${version} and withdrawn_at is null`
    .catch(refusedCalendar);
  if (count === 0) throw new ChangedMeanwhile(before.version, {});
  await keepAround(scope, id, said);
  await told(scope, id, "calendar.changed", { booking: said.booking });
}

/** Withdraws a calendar: nothing more is booked through it, and visits that were keep naming it. */
export async function withdrawCalendar(scope: Scope, id: string): Promise<void> {
  allow(scope, "schedule.write");
  const { sql, clinicId } = scope;
  await calendarOf(scope, id);
  const { count } = await sql`
    update calendars set withdrawn_at = now(), booking = 'off'
     where clinic_id = ${clinicId} and id = ${id} and withdrawn_at is null`;
  if (count === 0) throw notFound();
  await told(scope, id, "calendar.withdrawn", {});
}

const told = (scope: Scope, subjectId: string, name: string, changes: { booking?: string }) =>
  record(scope, { name, subjectKind: "calendar", subjectId, permission: "schedule.read", changes });
