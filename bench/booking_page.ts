import { connect } from "@/core/db.ts";
import { boundsOf, dayAfter, dayIn } from "@/core/time.ts";
import { within } from "./budget.ts";
import { type Bench, benchOf } from "./installation.ts";
import type { Size } from "./large/load.ts";
import { compare } from "./measure.ts";

export const thousand: Size = { clinics: 1_000, patients: 1_000_000, appointments: 5_000_000 };
const [minute, days] = [60_000, 31];

/** What the page of free times asks of the tables, one after the other, prepared, on one open connection as the database's owner. */
async function bareTimes({ databaseUrl, slug }: Bench) {
  const sql = connect(databaseUrl, { max: 1 });
  const [{ id, timeZone, locationId, calendarId, serviceId }] = await sql<Record<string, string>[]>`
    select c.id, c.time_zone as "timeZone", l.id as "locationId", k.id as "calendarId", k.service_id as "serviceId"
      from clinics c join locations l on l.clinic_id = c.id join calendars k on k.clinic_id = c.id
     where c.slug = ${slug} and k.booking <> 'off' and k.withdrawn_at is null`;
  const who = (await sql<{ id: string }[]>`select id from practitioners where clinic_id = ${id}`).map((
    { id },
  ) => id);
  const day = dayAfter(`${dayIn(timeZone).slice(0, 7)}-28`, 7).slice(0, 7) + "-01";
  const [[from], [until]] = [boundsOf(timeZone, day), boundsOf(timeZone, dayAfter(day, days))];
  const before = new Date(from.getTime() - 1_920 * minute);
  const ask = async () => {
    await sql`select id, name, address, phone from locations where clinic_id = ${id} and deleted_at is null`;
    await sql`
      select c.*, s.name as service, s.names as called, v.amount, v.currency from calendars c
        join services s on s.clinic_id = c.clinic_id and s.id = c.service_id
        join service_prices v on v.clinic_id = s.clinic_id and v.service_id = s.id and v.withdrawn_at is null
       where c.clinic_id = ${id} and c.id = ${calendarId}`;
    for (const table of ["calendar_practitioners", "calendar_helpers", "calendar_hours", "calendar_needs"]) {
      await sql`select * from ${sql(table)} where clinic_id = ${id} and calendar_id = ${calendarId}`;
    }
    await sql`
      select p.id from practitioners p
       where p.clinic_id = ${id} and p.active and p.deleted_at is null
         and not exists (select from service_practitioners x where x.clinic_id = ${id} and x.service_id = ${serviceId})
       order by p.rank, p.name, p.id`;
    await sql`
      select practitioner_id, weekday, to_char(opens, 'HH24:MI'), to_char(closes, 'HH24:MI') from weekly_hours
       where clinic_id = ${id} and location_id = ${locationId} order by weekday, opens`;
    await sql`
      select practitioner_id, day, opens, closes from schedule_days
       where clinic_id = ${id} and location_id = ${locationId} and withdrawn_at is null and day >= ${day}`;
    return await sql`
      select r.practitioner_id, r.starts_at, r.ends_at, r.before_minutes, r.after_minutes, a.calendar_id
        from reservations r left join appointments a on a.clinic_id = r.clinic_id and a.id = r.appointment_id
       where r.clinic_id = ${id} and r.starts_at >= ${before} and r.starts_at < ${until}
         and r.practitioner_id = any (${who}::uuid[]) and r.standing
         and (a.status is distinct from 'held' or a.held_until > now())
       order by r.starts_at`;
  };
  return {
    ask,
    busy: (await ask()).length,
    path: `/book/${slug}/calendars/${calendarId}?day=${day}`,
    end: () => sql.end(),
  };
}

/** How much the public page of free times costs, as a whole request, over the bare SQL of what it shows. */
export async function bookingPage(size = thousand): Promise<void> {
  await using bench = await benchOf(size, Math.floor(size.clinics / 4));
  const bare = await bareTimes(bench);
  const getting = (accept: string) => async () => {
    const response = await fetch(bench.origin + bare.path, { headers: { accept } });
    if (!response.ok) throw new Error(`the page of free times answered ${response.status}`);
    return (await response.text()).length;
  };
  for (const [what, accept] of [["as JSON", "application/json"], ["as a page", "text/html"]]) {
    const { subject, baseline, ratio } = await compare(getting(accept), bare.ask);
    const note = `${subject.toFixed(2)} ms against ${
      baseline.toFixed(2)
    } ms, ${bare.busy} busy times over ${days} days`;
    within(`free times for the public ${what} over their bare SQL`, ratio, 3, "×", note);
  }
  await bare.end();
}
