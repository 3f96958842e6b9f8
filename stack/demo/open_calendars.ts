import type postgres from "postgres";
import { newId } from "@/core/id.ts";

/** What can be booked at the demo clinics: service, name, by whom, with a chair or not, and what the public may do. */
const calendars: Record<string, [code: string, practitioners: string[], chair: boolean, booking: string][]> =
  {
    noor: [
      ["EXAM", ["Dr Ayesha Khan", "Dr Bilal Siddiqui", "Dr Faiza Memon"], true, "instant"],
      ["CLEAN", ["Dr Ayesha Khan", "Dr Faiza Memon"], true, "instant"],
      ["WHITE", ["Dr Sana Iqbal"], true, "request"],
      ["BRACE", ["Dr Bilal Siddiqui"], true, "off"],
    ],
    bega: [
      ["CONS", ["Dr. Ștefan Țăranu", "Dr. Mădălina Șerban"], true, "instant"],
      ["DETR", ["Dr. Mădălina Șerban"], true, "request"],
      ["KINE", ["Kt. Răzvan Îndrie"], false, "instant"],
    ],
  };

/** Makes some of a demo clinic's services bookable, most of them by the public; each at the place where its people treat. */
export async function openCalendars(sql: postgres.Sql, slug: string): Promise<void> {
  for (const [rank, [code, people, chair, booking]] of calendars[slug].entries()) {
    const id = newId();
    const [{ clinicId }] = await sql<{ clinicId: string }[]>`
      insert into app.calendars (id, clinic_id, location_id, service_id, name, booking, rank)
      select ${id}, s.clinic_id, h.location_id, s.id, s.name, ${booking}, ${rank}
        from app.services s
        join app.clinics c on c.id = s.clinic_id
        join app.practitioners p on p.clinic_id = s.clinic_id and p.name = ${people[0]}
        cross join lateral (
          select l.id as location_id from app.locations l
           where l.clinic_id = s.clinic_id
             and (l.id = (select w.location_id from app.weekly_hours w where w.practitioner_id = p.id limit 1)
                  or not exists (select from app.weekly_hours w where w.practitioner_id = p.id))
           order by l.created_at, l.id limit 1) h
       where c.slug = ${slug} and s.code = ${code}
      returning clinic_id as "clinicId"`;
    for (const [priority, name] of people.entries()) {
      await sql`
        insert into app.calendar_practitioners (id, clinic_id, calendar_id, practitioner_id, priority)
        select ${newId()}, clinic_id, ${id}, id, ${priority} from app.practitioners
         where clinic_id = ${clinicId} and name = ${name}`;
    }
    if (chair) {
      await sql`insert into app.calendar_needs (id, clinic_id, calendar_id, kind) values (${newId()}, ${clinicId}, ${id}, 'chair')`;
    }
  }
}
