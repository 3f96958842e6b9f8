import { newId } from "@/core/id.ts";
import { refusedBy, refusedField } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import type { SaidCalendar } from "./said_calendar.ts";

/** What the table says of a calendar, as columns. */
export function columnsOf({ sql, currency, locationId }: Scope, said: SaidCalendar) {
  const { price = null } = said;
  return {
    location_id: said.locationId ?? locationId,
    service_id: said.serviceId,
    name: said.name,
    names: sql.json(Object.fromEntries(Object.entries(said.names).filter(([, name]) => name))),
    minutes: said.minutes ?? null,
    price,
    currency: price === null ? null : currency,
    modality: said.modality,
    assignment: said.assignment,
    choosing: said.choosing,
    booking: said.booking,
    before_minutes: said.beforeMinutes,
    after_minutes: said.afterMinutes,
    cooldown_minutes: said.cooldownMinutes,
    notice_minutes: said.noticeMinutes,
    horizon_days: said.horizonDays,
    step_minutes: said.stepMinutes,
    practitioner_from: said.practitionerFrom,
    practitioner_until: said.practitionerUntil ?? null,
  };
}

/** What the tables say of a calendar that cannot be. */
export const refusedCalendar = refusedBy({
  calendars_service_fkey: refusedField("serviceId", "invalid_choice"),
  calendars_location_fkey: refusedField("locationId", "invalid_choice"),
  calendars_part_check: refusedField("practitionerUntil", "ends_before"),
});

/**
 * Keeps who can be booked through a calendar, who helps, what a visit takes and when it can be: all of it anew. Whoever
 * stays keeps their turns.
 */
export async function keepAround(scope: Scope, id: string, said: SaidCalendar): Promise<void> {
  allow(scope, "schedule.write");
  const { sql, clinicId } = scope;
  const turns = await sql<{ id: string; taken: number }[]>`
    select practitioner_id as id, taken from calendar_practitioners where clinic_id = ${clinicId} and calendar_id = ${id}`;
  for (const table of ["calendar_practitioners", "calendar_helpers", "calendar_needs", "calendar_hours"]) {
    await sql`delete from ${sql(table)} where clinic_id = ${clinicId} and calendar_id = ${id}`;
  }
  const row = () => ({ id: newId(), clinic_id: clinicId, calendar_id: id });
  await add(
    scope,
    "calendar_practitioners",
    said.practitioners.map(({ id, priority }) => ({
      ...row(),
      practitioner_id: id,
      priority,
    })),
  );
  await add(scope, "calendar_helpers", said.helpers.map(({ id }) => ({ ...row(), practitioner_id: id })));
  await add(
    scope,
    "calendar_needs",
    said.needs.map(({ kind, fromMinute, untilMinute = null }) => ({
      ...row(),
      kind,
      from_minute: fromMinute,
      until_minute: untilMinute,
    })),
  );
  await add(
    scope,
    "calendar_hours",
    said.hours.map(({ weekday, opens, closes, practitionerId = null }) => ({
      ...row(),
      practitioner_id: practitionerId,
      weekday,
      opens,
      closes,
    })),
  );
  for (const { id: who, taken } of turns) {
    await sql`
      update calendar_practitioners set taken = ${taken}
       where clinic_id = ${clinicId} and calendar_id = ${id} and practitioner_id = ${who} and ${taken} > 0`;
  }
}

async function add({ sql }: Scope, table: string, rows: object[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into ${sql(table)} ${sql(rows as never)}`.catch(refusedBy({
    calendar_practitioners_practitioner_fkey: refusedField("practitioners", "invalid_choice"),
    calendar_practitioners_calendar_key: refusedField("practitioners", "invalid_choice"),
    calendar_helpers_practitioner_fkey: refusedField("helpers", "invalid_choice"),
    calendar_helpers_calendar_key: refusedField("helpers", "invalid_choice"),
    calendar_needs_calendar_key: refusedField("needs", "invalid_choice"),
    calendar_needs_part_check: refusedField("needs", "ends_before"),
    calendar_hours_practitioner_fkey: refusedField("hours", "invalid_choice"),
    calendar_hours_closes_check: refusedField("hours", "ends_before"),
    calendar_hours_overlap_excl: refusedField("hours", "overlaps_itself"),
  }));
}
