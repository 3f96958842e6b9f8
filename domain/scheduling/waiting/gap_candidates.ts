import { allow, type Scope } from "@/core/scope.ts";
import { clockIn, dayIn, weekdayOf } from "@/core/time.ts";
import { contactBy } from "@/domain/consents/mod.ts";
import type { Named } from "../appointment.ts";
import type { Gap, Withheld } from "./gap.ts";
import { type Ranked, ranked } from "./rank.ts";
import { waitingSettings } from "./settings.ts";
import type { Wish } from "./wish.ts";

/** One who waits and could come to a gap. */
export interface Candidate extends Wish {
  id: string;
  patient: Named;
  service: string | null;
  note: string;
  /** Why they would not be written to, if so. */
  withheld: Withheld | null;
}

interface Row extends Omit<Candidate, "withheld"> {
  doNotContact: boolean;
  hasEmail: boolean;
  optedOut: boolean;
  sentToday: number;
  busy: boolean;
}

/**
 * Who could come to a gap, whoever should be asked first before the others; those it was offered to already are left out.
 * Whoever does the service is asked of the price list. What would keep a mail from them stands beside each.
 */
export async function gapCandidates(
  scope: Scope,
  gap: Gap,
  now = new Date(),
): Promise<Ranked<Candidate>[]> {
  allow(scope, "waiting.read");
  const { sql, clinicId, timeZone } = scope;
  const { mostPerDay } = await waitingSettings(scope);
  const rows = await sql<Row[]>`
    select e.id, e.minutes, e.practitioner_id as "practitionerId", e.weekdays,
           to_char(e.earliest, 'HH24:MI') as earliest, to_char(e.latest, 'HH24:MI') as latest, e.from_day as "fromDay",
           e.until_day as "untilDay", e.notice_minutes as "noticeMinutes", e.priority, e.due_on as "dueOn",
           e.asked_at as "askedAt", a.starts_at as "laterAt", e.note, s.name as service,
           json_build_object('id', p.id, 'name', p.name) as patient, p.do_not_contact as "doNotContact",
           p.email is not null as "hasEmail",
           not coalesce((select c.granted from consents c
                          where c.clinic_id = e.clinic_id and c.patient_id = e.patient_id
                            and c.purpose = ${contactBy("email")}
                          order by c.said_at desc, c.id desc limit 1), true) as "optedOut",
           (select count(*)::int from waiting_offers o
             where o.clinic_id = e.clinic_id and o.patient_id = e.patient_id and o.status <> 'withheld'
               and o.made_at > ${now}::timestamptz - interval '1 day') as "sentToday",
           exists (select from reservations r
                    where r.clinic_id = e.clinic_id and r.patient_id = e.patient_id and r.standing
                      and r.starts_at < ${gap.startsAt}::timestamptz + make_interval(mins => e.minutes)
                      and r.ends_at > ${gap.startsAt}
                      and r.appointment_id is distinct from e.appointment_id) as busy
      from waiting_entries e
      join patients p on p.clinic_id = e.clinic_id and p.id = e.patient_id and p.deleted_at is null
      left join services s on s.clinic_id = e.clinic_id and s.id = e.service_id
      left join appointments a on a.clinic_id = e.clinic_id and a.id = e.appointment_id
     where e.clinic_id = ${clinicId} and e.status = 'waiting' and e.location_id = ${gap.place.id}
       and (a.id is null or a.status in ('requested', 'scheduled', 'confirmed'))
       and not exists (select from waiting_offers o
                        where o.clinic_id = e.clinic_id and o.gap_id = ${gap.id} and o.patient_id = e.patient_id)
       and (not exists (select from service_practitioners x where x.clinic_id = e.clinic_id and x.service_id = e.service_id)
            or exists (select from service_practitioners x
                        where x.clinic_id = e.clinic_id and x.service_id = e.service_id
                          and x.practitioner_id = ${gap.practitioner.id}))
     order by e.priority desc, e.asked_at, e.id
     limit 1000`;
  const day = dayIn(timeZone, gap.startsAt);
  const opening = {
    practitionerId: gap.practitioner.id,
    startsAt: gap.startsAt,
    minutes: Math.round((+gap.endsAt - +gap.startsAt) / 60_000),
    day,
    weekday: weekdayOf(day),
    from: clockIn(timeZone, gap.startsAt),
  };
  const wishes = rows.map(({ doNotContact, hasEmail, optedOut, sentToday, busy, ...wish }): Candidate => ({
    ...wish,
    withheld: doNotContact
      ? "do_not_contact"
      : optedOut
      ? "opted_out"
      : !hasEmail
      ? "no_email"
      : busy
      ? "busy"
      : sentToday >= mostPerDay
      ? "enough_today"
      : null,
  }));
  return ranked(opening, wishes, now);
}
