import { isId } from "@/core/id.ts";
import { allow, type Scope } from "@/core/scope.ts";

/** One record that went into another. */
export interface StandingMerge {
  id: string;
  name: string;
  number: string;
  mergedAt: Date;
  /** Until when it can be undone. */
  until: Date;
}

/** The records that went into a patient's and can still come out again, newest first. */
export async function mergesOf(scope: Scope, patientId: string): Promise<StandingMerge[]> {
  allow(scope, "patients.read");
  const { sql, clinicId } = scope;
  const rows = await sql<StandingMerge[]>`
    select m.id, p.name, p.number, m.merged_at as "mergedAt", m.until
      from patient_merges m join patients p on p.clinic_id = m.clinic_id and p.id = m.merged_id
     where m.clinic_id = ${clinicId} and m.survivor_id = ${patientId} and m.undone_at is null and m.until > now()
     order by m.merged_at desc, m.id desc`;
  return [...rows];
}

/** Whose record a patient's went into, through every merge that stands; null for one that stands for itself. */
export async function survivorOf(scope: Scope, patientId: string): Promise<string | null> {
  allow(scope, "patients.read");
  if (!isId(patientId)) return null;
  const { sql, clinicId } = scope;
  const [survivor] = await sql<{ id: string }[]>`
    with recursive way as (
      select id, merged_into from patients where clinic_id = ${clinicId} and id = ${patientId}
      union
      select p.id, p.merged_into from patients p join way w on p.clinic_id = ${clinicId} and p.id = w.merged_into
    )
    select id from way where merged_into is null and id <> ${patientId}`;
  return survivor?.id ?? null;
}
