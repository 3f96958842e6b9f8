import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { dayIn } from "@/core/time.ts";
import type { Calendar } from "./calendar.ts";

/** The calendars of a clinic in its order, with all that is in them; those the public may book alone if asked so. */
export function calendarsOf(scope: Scope, { bookable = false } = {}): Promise<Calendar[]> {
  return chosen(scope, scope.sql`c.withdrawn_at is null and (not ${bookable} or c.booking <> 'off')`);
}

/** One calendar; 404 for another clinic's, a withdrawn one and an unknown one alike. */
export async function calendarOf(scope: Scope, id: string): Promise<Calendar> {
  if (!isId(id)) throw notFound();
  const [calendar] = await chosen(scope, scope.sql`c.withdrawn_at is null and c.id = ${id}`);
  if (!calendar) throw notFound();
  return calendar;
}

async function chosen(scope: Scope, which: ReturnType<Scope["sql"]>): Promise<Calendar[]> {
  allow(scope, "schedule.read");
  const { sql, clinicId, timeZone } = scope;
  const today = dayIn(timeZone);
  return [
    ...await sql<Calendar[]>`
    select c.id, c.location_id as "locationId", c.name, c.names, coalesce(c.minutes, s.minutes) as minutes,
           c.minutes as "ownMinutes", c.price as "ownPrice", c.modality, c.assignment, c.choosing, c.booking,
           c.before_minutes as "beforeMinutes", c.after_minutes as "afterMinutes", c.cooldown_minutes as "cooldownMinutes",
           c.notice_minutes as "noticeMinutes", c.horizon_days as "horizonDays", c.step_minutes as "stepMinutes",
           c.practitioner_from as "practitionerFrom", c.practitioner_until as "practitionerUntil", c.rank, c.version,
           jsonb_build_object('id', s.id, 'name', s.name, 'names', s.names) as service,
           jsonb_build_object('amount', coalesce(c.price, v.amount), 'currency', coalesce(c.currency, v.currency)) as price,
           (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'priority', x.priority, 'taken', x.taken)
                                      order by x.priority, p.rank, p.name), '[]')
              from calendar_practitioners x join practitioners p on p.clinic_id = x.clinic_id and p.id = x.practitioner_id
             where x.clinic_id = c.clinic_id and x.calendar_id = c.id and p.active and p.deleted_at is null) as practitioners,
           (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.rank, p.name), '[]')
              from calendar_helpers x join practitioners p on p.clinic_id = x.clinic_id and p.id = x.practitioner_id
             where x.clinic_id = c.clinic_id and x.calendar_id = c.id and p.active and p.deleted_at is null) as helpers,
           (select coalesce(jsonb_agg(jsonb_build_object('practitionerId', h.practitioner_id, 'weekday', h.weekday,
                      'opens', to_char(h.opens, 'HH24:MI'), 'closes', to_char(h.closes, 'HH24:MI'))
                      order by h.weekday, h.opens), '[]')
              from calendar_hours h where h.clinic_id = c.clinic_id and h.calendar_id = c.id) as hours,
           (select coalesce(jsonb_agg(jsonb_build_object('kind', n.kind, 'fromMinute', n.from_minute,
                      'untilMinute', n.until_minute) order by n.kind), '[]')
              from calendar_needs n where n.clinic_id = c.clinic_id and n.calendar_id = c.id) as needs
      from calendars c join services s on s.clinic_id = c.clinic_id and s.id = c.service_id
      join service_prices v on v.clinic_id = s.clinic_id and v.service_id = s.id and v.withdrawn_at is null
       and v.valid_from <= ${today} and (v.valid_until is null or v.valid_until > ${today})
     where c.clinic_id = ${clinicId} and ${which}
     order by c.rank, c.name, c.id`,
  ];
}
