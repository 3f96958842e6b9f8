import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import type { WaitingRequest } from "./request.ts";

/** Who asked from outside and waits for the desk to take them in, whoever asked first before the others. */
export async function waitingRequestsOf(scope: Scope): Promise<WaitingRequest[]> {
  allow(scope, "waiting.read");
  return await rows(scope, null);
}

/** One of them; 404 once it was decided. */
export async function waitingRequestOf(scope: Scope, id: string): Promise<WaitingRequest> {
  allow(scope, "waiting.read");
  const [request] = isId(id) ? await rows(scope, id) : [];
  if (!request) throw notFound();
  return request;
}

async function rows({ sql, clinicId }: Scope, id: string | null): Promise<WaitingRequest[]> {
  const found = await sql<WaitingRequest[]>`
    select r.id, r.name, r.email, r.phone, r.weekdays, to_char(r.earliest, 'HH24:MI') as earliest,
           to_char(r.latest, 'HH24:MI') as latest, r.from_day as "fromDay", r.until_day as "untilDay", r.note,
           r.proved_at as "provedAt",
           case when s.id is not null then json_build_object('id', s.id, 'name', s.name) end as service,
           case when d.id is not null then json_build_object('id', d.id, 'name', d.name) end as practitioner,
           (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'number', p.number) order by p.sort_name), '[]')
              from (select p.id, p.name, p.number, p.sort_name from patients p
                     where p.clinic_id = r.clinic_id and p.deleted_at is null
                       and (lower(p.email) = r.email or p.phone = r.phone) limit 5) p) as known
      from waiting_requests r
      left join services s on s.clinic_id = r.clinic_id and s.id = r.service_id
      left join practitioners d on d.clinic_id = r.clinic_id and d.id = r.practitioner_id
     where r.clinic_id = ${clinicId} and r.decided_at is null and r.proved_at is not null
       and (${id}::uuid is null or r.id = ${id})
     order by r.proved_at, r.id limit 100`;
  return [...found];
}
