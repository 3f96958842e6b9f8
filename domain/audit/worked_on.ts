import type { Scope } from "@/core/scope.ts";

/** Which of some rows somebody has done anything to, other than moving them in. */
export async function workedOn(
  { sql, clinicId }: Scope,
  subjectKind: string,
  subjectIds: string[],
): Promise<Set<string>> {
  const rows = await sql<{ id: string }[]>`
    select distinct subject_id as id from events
     where clinic_id = ${clinicId} and subject_kind = ${subjectKind} and subject_id = any (${subjectIds}::uuid[])
       and source <> 'import'`;
  return new Set(rows.map(({ id }) => id));
}
