import { connect } from "@/core/db.ts";
import { boundsOf, dayIn } from "@/core/time.ts";
import { type Bench, benchOf } from "./installation.ts";
import { within } from "./budget.ts";
import { compare } from "./measure.ts";

const thousand = { clinics: 1_000, patients: 1_000_000, appointments: 5_000_000 };
const ten = { clinics: 10, patients: 10_000, appointments: 50_000 };

/** The agenda's own SELECT: the same columns and parameters, prepared, on one open connection, as the database's owner. */
async function bareAgenda(bench: Bench) {
  const sql = connect(bench.databaseUrl, { max: 1 });
  const [{ id, timeZone }] = await sql<{ id: string; timeZone: string }[]>`
    select id, time_zone as "timeZone" from clinics where slug = ${bench.slug}`;
  const day = dayIn(timeZone);
  const [begins, ends] = boundsOf(timeZone, day);
  const ask = () =>
    sql`
    select a.id, a.status, a.starts_at as "startsAt", a.ends_at as "endsAt", a.reason,
           a.patient_id as "patientId", p.name as "patientName", a.practitioner_id as "practitionerId",
           d.name as "practitionerName", a.service_id as "serviceId", s.name as "serviceName"
      from appointments a
      join patients p on p.id = a.patient_id
      left join practitioners d on d.id = a.practitioner_id
      left join services s on s.id = a.service_id
     where a.clinic_id = ${id} and a.starts_at >= ${begins} and a.starts_at < ${ends} and a.status <> 'held'
     order by a.starts_at, a.id`;
  return { ask, rows: (await ask()).length, day, end: () => sql.end() };
}

const getting = ({ origin, slug, cookie }: Bench, accept: string) => async () => {
  const response = await fetch(`${origin}/c/${slug}/agenda`, { headers: { accept, cookie } });
  if (!response.ok) throw new Error(`the agenda answered ${response.status}`);
  return (await response.text()).length;
};

/** How much the agenda costs over its bare SELECT, and whether that grows with what is stored. */
export async function agenda(): Promise<void> {
  await using large = await benchOf(thousand, 250);
  const bare = await bareAgenda(large);
  const json = await compare(getting(large, "application/json"), bare.ask);
  const html = await compare(getting(large, "text/html"), bare.ask);
  const note = ({ subject, baseline }: typeof json) =>
    `${subject.toFixed(2)} ms against ${baseline.toFixed(2)} ms, ${bare.rows} rows`;
  within("agenda as JSON over its bare SELECT", json.ratio, 3, "×", note(json));
  within("agenda as a page over its bare SELECT", html.ratio, 5, "×", note(html));
  await bare.end();

  await using small = await benchOf(ten, 2);
  const [many, few] = [getting(large, "application/json"), getting(small, "application/json")];
  const growth = await compare(many, few);
  within(
    "agenda among 1,000 clinics over among 10",
    growth.ratio,
    1.3,
    "×",
    `${growth.subject.toFixed(2)} ms against ${growth.baseline.toFixed(2)} ms`,
  );
}
