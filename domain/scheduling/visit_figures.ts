import { allow, type Scope } from "@/core/scope.ts";

/** A patient's visits in figures. */
export interface VisitFigures {
  /** Visits that took place. */
  visits: number;
  missed: number;
  first: Date | null;
  last: Date | null;
  next: { id: string; startsAt: Date } | null;
}

/** How often a patient came and did not come, first and last, and when they come next. */
export async function visitFiguresOf(scope: Scope, patientId: string): Promise<VisitFigures> {
  allow(scope, "appointments.read");
  const { sql, clinicId } = scope;
  const [[figures], [next]] = await Promise.all([
    sql<Omit<VisitFigures, "next">[]>`
      select count(*) filter (where status = 'completed')::int as visits,
             count(*) filter (where status = 'no_show')::int as missed,
             min(starts_at) filter (where status = 'completed') as first,
             max(starts_at) filter (where status = 'completed') as last
        from appointments where clinic_id = ${clinicId} and patient_id = ${patientId}`,
    sql<{ id: string; startsAt: Date }[]>`
      select id, starts_at as "startsAt" from appointments
       where clinic_id = ${clinicId} and patient_id = ${patientId} and starts_at > now()
         and status in ('requested', 'scheduled', 'confirmed')
       order by starts_at, id limit 1`,
  ]);
  return { ...figures, next: next ?? null };
}
