import { z } from "zod";
import { isId } from "@/core/id.ts";
import { notFound, Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import type { Named } from "../appointment.ts";
import { nextOf, type Status } from "../status.ts";
import { transition } from "../transition.ts";

/** A visit that was asked for and that the clinic has not decided about. */
export interface VisitRequest {
  id: string;
  startsAt: Date;
  endsAt: Date;
  askedAt: Date;
  patient: Named & { number: string; fresh: boolean };
  practitioner: string | null;
  what: string | null;
  phone: string | null;
  email: string | null;
  note: string;
}

/** What was asked for and is still to come, soonest first. */
export async function requestsOf(scope: Scope): Promise<VisitRequest[]> {
  allow(scope, "appointments.read");
  const { sql, clinicId } = scope;
  const rows = await sql<(Omit<VisitRequest, "patient"> & PatientColumns)[]>`
    select a.id, a.starts_at as "startsAt", a.ends_at as "endsAt", coalesce(b.claimed_at, a.created_at) as "askedAt",
           p.id as "patientId", p.name as "patientName", p.number, p.created_at >= b.claimed_at as fresh,
           d.name as practitioner, coalesce(k.name, s.name) as what, coalesce(b.phone, p.phone) as phone,
           coalesce(b.email, p.email) as email, a.reason as note
      from appointments a
      join patients p on p.clinic_id = a.clinic_id and p.id = a.patient_id
      left join bookings b on b.clinic_id = a.clinic_id and b.appointment_id = a.id
      left join practitioners d on d.clinic_id = a.clinic_id and d.id = a.practitioner_id
      left join calendars k on k.clinic_id = a.clinic_id and k.id = a.calendar_id
      left join services s on s.clinic_id = a.clinic_id and s.id = a.service_id
     where a.clinic_id = ${clinicId} and a.status = 'requested' and a.starts_at >= now()
     order by a.starts_at, a.id limit 200`;
  return rows.map(({ patientId: id, patientName: name, number, fresh, ...request }) => ({
    ...request,
    patient: { id, name, number, fresh: fresh ?? false },
  }));
}

interface PatientColumns {
  patientId: string;
  patientName: string;
  number: string;
  fresh: boolean | null;
}

/** How many of them wait. */
export async function requestsWaiting({ sql, clinicId }: Scope): Promise<number> {
  const [{ count }] = await sql<{ count: number }[]>`
    select count(*)::int as count from appointments
     where clinic_id = ${clinicId} and status = 'requested' and starts_at >= now()`;
  return count;
}

/** Gives a visit that was asked for its place in the calendar; whoever asked hears of it. */
export async function accept(scope: Scope, id: string): Promise<void> {
  await refuseDecided(scope, id);
  await transition(scope, id, "scheduled", "appointment.accepted");
}

export const Declined = z.object({ reason: z.string().trim().min(1).max(500) });
export type Declined = z.output<typeof Declined>;

/** Declines a visit that was asked for and frees its time; whoever asked hears of it, and why. */
export async function decline(scope: Scope, id: string, { reason }: Declined): Promise<void> {
  await refuseDecided(scope, id);
  await transition(scope, id, "cancelled", "appointment.declined", reason);
}

/** Refuses (409) a visit that nobody waits for an answer about; 404 where there is none. */
async function refuseDecided(scope: Scope, id: string): Promise<void> {
  allow(scope, "appointments.write");
  if (!isId(id)) throw notFound();
  const [visit] = await scope.sql<{ status: Status }[]>`
    select status from appointments
     where clinic_id = ${scope.clinicId} and id = ${id} and status <> 'held' for update`;
  if (!visit) throw notFound();
  if (visit.status !== "requested") {
    throw new Refusal(409, "wrong_status", {
      status: visit.status,
      allowed: nextOf[visit.status].join(", "),
    });
  }
}
