import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type PortalScope, type Scope } from "@/core/scope.ts";
import { lowRating, type Review } from "./review.ts";

/** Which reviews are asked for. */
export interface AskedReviews {
  /** Low ones that nobody has done anything about. */
  waiting?: boolean;
  practitionerId?: string;
  appointmentId?: string;
  after?: { saidAt: Date; id: string };
}

const perPage = 40;

/** What patients said, the newest first; one page, and where the next begins. */
export async function reviewsOf(
  scope: Scope,
  { waiting = false, practitionerId, appointmentId, after }: AskedReviews = {},
): Promise<{ reviews: Review[]; next: { saidAt: Date; id: string } | null }> {
  allow(scope, "reviews.read");
  const { sql, clinicId } = scope;
  if ([practitionerId, appointmentId].some((id) => id !== undefined && !isId(id))) {
    return { reviews: [], next: null };
  }
  const rows = await sql<Review[]>`
    select r.id, r.appointment_id as "appointmentId", json_build_object('id', p.id, 'name', p.name) as patient,
           d.name as practitioner, r.rating, r.comment, r.said_at as "saidAt", r.answer, r.answered_at as "answeredAt"
      from reviews r
      join patients p on p.clinic_id = r.clinic_id and p.id = r.patient_id
      join appointments a on a.clinic_id = r.clinic_id and a.id = r.appointment_id
      left join practitioners d on d.clinic_id = a.clinic_id and d.id = a.practitioner_id
     where r.clinic_id = ${clinicId}
       and (not ${waiting} or (r.rating <= ${lowRating} and r.answered_at is null))
       and (${practitionerId ?? null}::uuid is null or a.practitioner_id = ${practitionerId ?? null})
       and (${appointmentId ?? null}::uuid is null or a.id = ${appointmentId ?? null})
       and (${after?.saidAt ?? null}::timestamptz is null
            or (r.said_at, r.id) < (${after?.saidAt ?? null}::timestamptz, ${after?.id ?? null}::uuid))
     order by r.said_at desc, r.id desc limit ${perPage + 1}`;
  const reviews = rows.slice(0, perPage);
  const last = reviews.at(-1);
  return { reviews, next: rows.length > perPage && last ? { saidAt: last.saidAt, id: last.id } : null };
}

/** How many reviews there are, their average, and how many low ones nobody has answered. */
export async function reviewFigures(
  scope: Scope,
): Promise<{ count: number; average: number | null; waiting: number }> {
  allow(scope, "reviews.read");
  const [figures] = await scope.sql<{ count: number; average: number | null; waiting: number }[]>`
    select count(*)::int as count, round(avg(rating), 1)::float8 as average,
           count(*) filter (where rating <= ${lowRating} and answered_at is null)::int as waiting
      from reviews where clinic_id = ${scope.clinicId}`;
  return figures;
}

/** A visit that took place, and what whoever acts for its patient said of it. */
export interface RatedVisit {
  id: string;
  patientId: string;
  startsAt: Date;
  practitioner: string | null;
  service: string | null;
  rating: number | null;
}

/** One visit of a patient that somebody acts for; 404 where it is none of theirs, or did not take place. */
export async function ratingOf(scope: PortalScope, id: string): Promise<RatedVisit> {
  const [visit] = isId(id) ? await rated(scope, scope.sql`a.id = ${id}`) : [];
  if (!visit) throw notFound();
  return visit;
}

/** The last visits of a patient that nothing was said of yet, of the past month. */
export async function unratedOf(scope: PortalScope, patientId: string): Promise<RatedVisit[]> {
  return await rated(
    scope,
    scope.sql`
    a.patient_id = ${patientId} and a.starts_at > now() - interval '31 days' and r.id is null
    order by a.starts_at desc limit 3`,
  );
}

async function rated(
  { sql, clinicId, patients }: PortalScope,
  which: ReturnType<PortalScope["sql"]>,
): Promise<RatedVisit[]> {
  const rows = await sql<RatedVisit[]>`
    select a.id, a.patient_id as "patientId", a.starts_at as "startsAt", d.name as practitioner, s.name as service, r.rating
      from appointments a
      left join practitioners d on d.clinic_id = a.clinic_id and d.id = a.practitioner_id
      left join services s on s.clinic_id = a.clinic_id and s.id = a.service_id
      left join reviews r on r.clinic_id = a.clinic_id and r.appointment_id = a.id
     where a.clinic_id = ${clinicId} and a.patient_id = any (${patients.map(({ id }) => id)}::uuid[])
       and a.status = 'completed' and ${which}`;
  return [...rows];
}
