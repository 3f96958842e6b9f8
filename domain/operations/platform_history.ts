import { isId } from "@/core/id.ts";
import type { OperatorScope } from "@/core/scope.ts";
import type { Deed } from "@/domain/audit/mod.ts";

/** A page of what happened to the platform itself, newest first, and where the next page begins. */
export async function platformHistory(
  { sql }: OperatorScope,
  after?: string,
  most = 50,
): Promise<{ deeds: Deed[]; next: string | null }> {
  const from = after && isId(after) ? after : null;
  const rows = await sql<Deed[]>`
    select e.id, e.at, e.name, f.name as by, e.source, e.subject_kind as "subjectKind", e.subject_id as "subjectId",
           e.patient_id as "patientId", e.changes, e.support_grant as "supportGrant"
      from events e left join profiles f on f.principal_id = e.principal_id
     where e.clinic_id is null
       and (${from}::uuid is null or (e.at, e.id) < (select at, id from events where clinic_id is null and id = ${from}))
     order by e.at desc, e.id desc limit ${most + 1}`;
  const deeds = [...rows].slice(0, most);
  return { deeds, next: rows.length > most ? deeds.at(-1)!.id : null };
}
