import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import type { Gap, Offer } from "./gap.ts";

/** The gaps still to come that nobody has filled, soonest first; those that something else has taken are left out. */
export async function gapsAhead(scope: Scope): Promise<Gap[]> {
  allow(scope, "waiting.read");
  const { sql } = scope;
  const gaps = await rows(
    scope,
    sql`g.status = 'open' and g.starts_at > now() order by g.starts_at, g.id limit 100`,
  );
  return gaps.filter(({ status }) => status === "open");
}

/** One gap; 404 for another clinic's and an unknown one alike. */
export async function gapOf(scope: Scope, id: string): Promise<Gap> {
  allow(scope, "waiting.read");
  const [gap] = isId(id) ? await rows(scope, scope.sql`g.id = ${id}`) : [];
  if (!gap) throw notFound();
  return gap;
}

/** The gap that a visit has left, the latest of several; null where it left none. */
export async function gapLeftBy(scope: Scope, appointmentId: string): Promise<Gap | null> {
  allow(scope, "waiting.read");
  if (!isId(appointmentId)) return null;
  const { sql } = scope;
  const [gap] = await rows(scope, sql`g.appointment_id = ${appointmentId} order by g.opened_at desc limit 1`);
  return gap ?? null;
}

async function rows({ sql, clinicId }: Scope, which: ReturnType<Scope["sql"]>): Promise<Gap[]> {
  const found = await sql<Gap[]>`
    select g.id, g.starts_at as "startsAt", g.ends_at as "endsAt", g.automatic, g.filled_id as "filledId",
           case when g.status <> 'open' then g.status when g.starts_at <= now() then 'over'
                when exists (select from reservations r
                              where r.clinic_id = g.clinic_id and r.practitioner_id = g.practitioner_id and r.standing
                                and r.starts_at < g.ends_at and r.ends_at > g.starts_at) then 'taken'
                else 'open' end as status,
           json_build_object('id', d.id, 'name', d.name) as practitioner,
           json_build_object('id', l.id, 'name', l.name) as place,
           json_build_object('id', a.id, 'patient', p.name) as "freedBy"
      from gaps g
      join practitioners d on d.clinic_id = g.clinic_id and d.id = g.practitioner_id
      join locations l on l.clinic_id = g.clinic_id and l.id = g.location_id
      join appointments a on a.clinic_id = g.clinic_id and a.id = g.appointment_id
      left join patients p on p.clinic_id = a.clinic_id and p.id = a.patient_id
     where g.clinic_id = ${clinicId} and ${which}`;
  return [...found];
}

/** To whom a gap was offered and what came of it, in the order that they were asked. */
export async function offersOf(
  scope: Scope,
  which: { gapId: string } | { entryId: string },
): Promise<Offer[]> {
  allow(scope, "waiting.read");
  const { sql, clinicId } = scope;
  const rows = await sql<Offer[]>`
    select o.id, o.entry_id as "entryId", json_build_object('id', p.id, 'name', p.name) as patient, o.score, o.parts,
           case when o.status in ('sent', 'opened') and o.until <= now() then 'ran_out' else o.status end as status,
           o.withheld, o.made_at as "madeAt", o.sent_at as "sentAt", o.opened_at as "openedAt",
           o.answered_at as "answeredAt", o.until
      from waiting_offers o join patients p on p.clinic_id = o.clinic_id and p.id = o.patient_id
     where o.clinic_id = ${clinicId}
       and ${"gapId" in which ? sql`o.gap_id = ${which.gapId}` : sql`o.entry_id = ${which.entryId}`}
     order by o.made_at, o.score desc, o.id limit 200`;
  return [...rows];
}
