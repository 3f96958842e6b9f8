import { notFound } from "@/core/refusal.ts";
import type { Scope } from "@/core/scope.ts";
import type { WeeklyHours } from "./availability/open.ts";
import type { Calendar, CalendarHours, Need } from "./calendars/calendar.ts";
import { calendarOf } from "./calendars/calendars_of.ts";
import { notOurs } from "./reserve.ts";

/** What a visit of some kind takes, and by which rules it is offered; all in minutes. */
export interface Rules {
  locationId: string;
  minutes: number;
  /** Who can be asked, in order. */
  practitioners: string[];
  /** Which minutes of the visit the practitioner is needed, and the room around them. */
  part: { from: number; until: number; before: number; after: number };
  needs: Need[];
  helpers: string[];
  /** Hours of its own: of whoever is named, or of all. */
  hours: CalendarHours[];
  cooldown: number;
  notice: number;
  horizon: number;
  step: number;
  calendarId: string | null;
}

/** For what a visit is meant: a calendar, a service, or neither. */
export interface Meant {
  calendarId?: string | null;
  serviceId?: string | null;
  practitionerId?: string | null;
  locationId?: string | null;
  minutes?: number;
}

const perDay = 1_440;

/** How far apart the times are that are offered where no calendar says otherwise (SCH-06). */
const step = 15;

/** How long a visit takes where nobody says (SCH-07). */
const usual = 30;

/** The rules of a visit; 404 where its calendar, service or practitioner is not the clinic's, or does not do it. */
export async function rulesOf(scope: Scope, meant: Meant): Promise<Rules> {
  const { practitioners, ...others } = meant.calendarId
    ? await byCalendar(scope, await calendarOf(scope, meant.calendarId), meant)
    : await byService(scope, meant);
  const { practitionerId } = meant;
  if (practitionerId && !practitioners.includes(practitionerId)) throw notFound();
  return { ...others, practitioners: practitionerId ? [practitionerId] : practitioners };
}

/** What the desk books by, and for which service: the desk may name any length, and whoever the calendar has. */
export async function deskRules(
  scope: Scope,
  { practitionerId, ...meant }: Meant & { practitionerId: string },
): Promise<{ rules: Rules; serviceId: string | null }> {
  if (meant.calendarId) {
    const calendar = await calendarOf(scope, meant.calendarId);
    const rules = await byCalendar(scope, calendar, meant);
    if (!rules.practitioners.includes(practitionerId)) throw notOurs("practitionerId");
    return { rules, serviceId: calendar.service.id };
  }
  const minutes = meant.minutes ?? await minutesOf(scope, meant.serviceId) ?? usual;
  const locationId = meant.locationId ?? scope.locationId;
  return { rules: plain(locationId, minutes, [practitionerId]), serviceId: meant.serviceId ?? null };
}

async function byCalendar(
  scope: Scope,
  calendar: Calendar,
  { minutes = calendar.minutes }: Meant,
): Promise<Rules> {
  const { practitionerFrom: from, practitionerUntil: until } = calendar;
  const practitioners = inTurn(calendar);
  return {
    locationId: calendar.locationId,
    minutes,
    practitioners: practitioners.length > 0 ? practitioners : await whoProvide(scope, calendar.service.id),
    part: {
      from: Math.min(from, minutes - 1),
      until: Math.min(until ?? minutes, minutes),
      before: calendar.beforeMinutes,
      after: calendar.afterMinutes,
    },
    needs: calendar.needs,
    helpers: calendar.helpers.map(({ id }) => id),
    hours: calendar.hours,
    cooldown: calendar.cooldownMinutes,
    notice: calendar.noticeMinutes,
    horizon: calendar.horizonDays * perDay,
    step: calendar.stepMinutes,
    calendarId: calendar.id,
  };
}

/** Who a calendar asks first: by priority, or by turns whoever has had the fewest (SCH-18). */
const inTurn = ({ assignment, practitioners }: Calendar): string[] =>
  [...practitioners]
    .sort((one, other) =>
      (assignment === "round_robin" ? one.taken - other.taken : 0) || one.priority - other.priority
    )
    .map(({ id }) => id);

async function byService(scope: Scope, { serviceId = null, locationId, minutes }: Meant): Promise<Rules> {
  const takes = await minutesOf(scope, serviceId);
  if (serviceId && takes === null) throw notFound();
  return plain(locationId ?? scope.locationId, minutes ?? takes ?? usual, await whoProvide(scope, serviceId));
}

/** How long a service takes; null where there is no such service. */
async function minutesOf({ sql, clinicId }: Scope, serviceId?: string | null): Promise<number | null> {
  if (!serviceId) return null;
  const [service] = await sql<{ minutes: number }[]>`
    select minutes from services where clinic_id = ${clinicId} and id = ${serviceId} and deleted_at is null`;
  return service?.minutes ?? null;
}

/** The rules of a visit that no calendar has any for. */
const plain = (locationId: string, minutes: number, practitioners: string[]): Rules => ({
  locationId,
  minutes,
  practitioners,
  part: { from: 0, until: minutes, before: 0, after: 0 },
  needs: [],
  helpers: [],
  hours: [],
  cooldown: 0,
  notice: 0,
  horizon: Infinity,
  step,
  calendarId: null,
});

/** Who takes visits of a service, the clinic's order kept: those who are said to provide it, everybody where nobody is. */
async function whoProvide({ sql, clinicId }: Scope, serviceId: string | null): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select p.id from practitioners p
     where p.clinic_id = ${clinicId} and p.active and p.deleted_at is null
       and (not exists (select from service_practitioners x where x.clinic_id = ${clinicId} and x.service_id = ${serviceId})
            or exists (select from service_practitioners x
                        where x.clinic_id = ${clinicId} and x.service_id = ${serviceId} and x.practitioner_id = p.id))
     order by p.rank, p.name, p.id`;
  return rows.map(({ id }) => id);
}

/** The hours of a calendar that are one person's own through it, or (null) everybody's; null where it says nothing. */
export function ownHours(hours: CalendarHours[], practitionerId: string | null): WeeklyHours[] | null {
  const own = hours.filter((one) => one.practitionerId === practitionerId);
  return own.length > 0 ? own : null;
}
