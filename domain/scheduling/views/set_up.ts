import type { Scope } from "@/core/scope.ts";
import { boundsOf, dayAfter } from "@/core/time.ts";
import type { AbsenceKind } from "../absences/absence.ts";
import { type ScheduledDay, type Schedules, schedulesFrom, type Weekly } from "../schedules.ts";
import { type AppointmentSettings, usualSettings } from "../settings/appointment_settings.ts";
import { settingsColumns } from "../settings/appointment_settings_of.ts";
import { type Look, lookIn } from "./look.ts";

/** Time that somebody or something is away, as far as a calendar draws it. */
export interface Away {
  /** The practitioner's or the resource's id. */
  whose: string;
  kind: AbsenceKind;
  reason: string;
  startsAt: Date;
  endsAt: Date;
}

/** A group session, as far as a calendar draws it: one card for all who sit in it. */
export interface Gathering {
  id: string;
  name: string;
  /** Its practitioner, and the things that it keeps. */
  whose: string[];
  practitioner: string;
  seats: number;
  taken: number;
  startsAt: Date;
  endsAt: Date;
}

/** What a calendar stands on besides its visits. */
export interface SetUp {
  settings: AppointmentSettings;
  /** How the member last looked at it; null for one who never has. */
  last: Look | null;
  /** The main place's hours; null for one who may not see them. */
  schedules: Schedules | null;
  away: Away[];
  sessions: Gathering[];
}

type Row = AppointmentSettings & {
  query: string | null;
  weekly: Weekly[];
  otherwise: ScheduledDay[];
  away: Sent<Away>[];
  sessions: Sent<Gathering>[];
};

/** As JSON brings it. */
type Sent<Lasting> = Omit<Lasting, "startsAt" | "endsAt"> & { startsAt: string; endsAt: string };

const lasting = <Lasting extends { startsAt: string; endsAt: string }>(one: Lasting) => ({
  ...one,
  startsAt: new Date(one.startsAt),
  endsAt: new Date(one.endsAt),
});

/** How the clinic's calendar behaves, how the member last looked at it, and when nobody is seen over some days: one flight for all. */
export async function calendarSetUp(scope: Scope, day: string, days: number): Promise<SetUp> {
  const { sql, clinicId, locationId, principalId, timeZone, permissions } = scope;
  const [from, until] = [boundsOf(timeZone, day)[0], boundsOf(timeZone, dayAfter(day, days))[0]];
  const [{ query, weekly, otherwise, away, sessions, ...settings }] = await sql<Row[]>`
    select ${settingsColumns(sql)}, l.query,
           (select coalesce(json_agg(json_build_object('practitionerId', w.practitioner_id, 'weekday', w.weekday,
                     'opens', to_char(w.opens, 'HH24:MI'), 'closes', to_char(w.closes, 'HH24:MI')) order by w.weekday, w.opens), '[]')
              from weekly_hours w where w.clinic_id = ${clinicId} and w.location_id = ${locationId}) as weekly,
           (select coalesce(json_agg(json_build_object('practitionerId', d.practitioner_id, 'day', d.day,
                     'opens', to_char(d.opens, 'HH24:MI'), 'closes', to_char(d.closes, 'HH24:MI')) order by d.day, d.opens), '[]')
              from schedule_days d
             where d.clinic_id = ${clinicId} and d.location_id = ${locationId} and d.withdrawn_at is null
               and d.day >= ${day} and d.day < ${dayAfter(day, days)}) as otherwise,
           (select coalesce(json_agg(json_build_object('whose', coalesce(a.practitioner_id, a.resource_id), 'kind', a.kind,
                     'reason', a.reason, 'startsAt', a.starts_at, 'endsAt', a.ends_at) order by a.starts_at), '[]')
              from absences a
             where a.clinic_id = ${clinicId} and a.withdrawn_at is null and a.ends_at > ${from} and a.starts_at < ${until}) as away,
           (select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name, 'seats', g.seats, 'taken', g.taken,
                     'practitioner', d.name, 'startsAt', g.starts_at, 'endsAt', g.ends_at,
                     'whose', (select json_agg(coalesce(r.practitioner_id, r.resource_id)) from reservations r
                                where r.clinic_id = ${clinicId} and r.session_id = g.id)) order by g.starts_at), '[]')
              from group_sessions g join practitioners d on d.id = g.practitioner_id
             where g.clinic_id = ${clinicId} and g.cancelled_at is null
               and g.starts_at >= ${from} and g.starts_at < ${until}) as sessions
      from (select) one
      left join appointment_settings s on s.clinic_id = ${clinicId}
      left join calendar_looks l on l.clinic_id = ${clinicId} and l.principal_id = ${principalId}`;
  return {
    settings: settings.version === null ? usualSettings : settings,
    last: query === null ? null : lookIn(new URLSearchParams(query)),
    schedules: permissions.has("schedule.read") ? schedulesFrom(weekly, otherwise) : null,
    away: away.map(lasting),
    sessions: sessions.map(lasting),
  };
}
