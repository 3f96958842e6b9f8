import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import type { Entry } from "./entry.ts";

/** Which part of the list is asked for: who waits still, or what became of the others. */
export interface AskedEntries {
  over?: boolean;
  patientId?: string;
}

/** As many as anybody reads; a list that is longer has other needs than a longer page. */
const most = 200;

/** The waiting list: who waits still, the urgent first and then whoever asked first; or what is over, the latest first. */
export async function entriesOf(
  scope: Scope,
  { over = false, patientId }: AskedEntries = {},
): Promise<Entry[]> {
  allow(scope, "waiting.read");
  const { sql } = scope;
  return await rows(
    scope,
    sql`
    ${over ? sql`e.status <> 'waiting'` : sql`e.status = 'waiting'`}
    and (${patientId ?? null}::uuid is null or e.patient_id = ${patientId ?? null})
    order by ${over ? sql`e.ended_at desc` : sql`e.priority desc, e.asked_at`}, e.id limit ${most}`,
  );
}

/** One wish; 404 for another clinic's and an unknown one alike. */
export async function entryOf(scope: Scope, id: string): Promise<Entry> {
  allow(scope, "waiting.read");
  const [entry] = isId(id) ? await rows(scope, scope.sql`e.id = ${id}`) : [];
  if (!entry) throw notFound();
  return entry;
}

async function rows(
  { sql, clinicId }: Scope,
  which: ReturnType<Scope["sql"]>,
): Promise<Entry[]> {
  const found = await sql<Entry[]>`
    select e.id, e.minutes, e.weekdays, to_char(e.earliest, 'HH24:MI') as earliest, to_char(e.latest, 'HH24:MI') as latest,
           e.from_day as "fromDay", e.until_day as "untilDay", e.notice_minutes as "noticeMinutes", e.priority,
           e.due_on as "dueOn", e.asked_at as "askedAt", e.note, e.version, e.booked_id as "bookedId",
           case when e.status = 'waiting' and exists (
             select from waiting_offers o
              where o.clinic_id = e.clinic_id and o.entry_id = e.id and o.status in ('made', 'sent', 'opened')
                and (o.until is null or o.until > now())) then 'offered' else e.status end as status,
           json_build_object('id', p.id, 'name', p.name) as patient,
           json_build_object('id', l.id, 'name', l.name) as place,
           case when s.id is not null then json_build_object('id', s.id, 'name', s.name) end as service,
           case when d.id is not null then json_build_object('id', d.id, 'name', d.name) end as practitioner,
           a.id as "laterId", a.starts_at as "laterAt"
      from waiting_entries e
      join patients p on p.clinic_id = e.clinic_id and p.id = e.patient_id
      join locations l on l.clinic_id = e.clinic_id and l.id = e.location_id
      left join services s on s.clinic_id = e.clinic_id and s.id = e.service_id
      left join practitioners d on d.clinic_id = e.clinic_id and d.id = e.practitioner_id
      left join appointments a on a.clinic_id = e.clinic_id and a.id = e.appointment_id
     where e.clinic_id = ${clinicId} and ${which}`;
  return found.map((row) => {
    const { laterId, laterAt, ...entry } = row as Entry & { laterId: string | null; laterAt: Date };
    return { ...entry, later: laterId ? { id: laterId, startsAt: laterAt } : null };
  });
}
