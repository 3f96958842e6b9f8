import { isId } from "@/core/id.ts";
import { allow, type Scope } from "@/core/scope.ts";

/** One thing that happened to a patient's record. */
export interface Happened {
  id: string;
  at: Date;
  name: string;
  /** Who did it, where they treat here or the reader may know. */
  by: string | null;
}

/**
 * What happened to a patient and to whoever was merged into them, newest first, as far as the reader may know of each
 * deed; and where the next page begins.
 */
export async function timelineOf(
  scope: Scope,
  patientId: string,
  after?: string,
  most = 30,
): Promise<{ happened: Happened[]; next: string | null }> {
  allow(scope, "patients.read");
  const { sql, clinicId } = scope;
  const from = after && isId(after) ? after : null;
  const rows = await sql<Happened[]>`
    select e.id, e.at, e.name,
           coalesce(private.name_of(e.principal_id), (select d.name from practitioners d
              where d.clinic_id = e.clinic_id and d.principal_id = e.principal_id limit 1)) as by
      from events e
     where e.clinic_id = ${clinicId} and e.patient_id = any (array(select private.merged_with(${clinicId}, ${patientId})))
       and (${from}::uuid is null or (e.at, e.id) < (select at, id from events where clinic_id = ${clinicId} and id = ${from}))
     order by e.at desc, e.id desc
     limit ${most + 1}`;
  const happened = [...rows].slice(0, most);
  return { happened, next: rows.length > most ? happened.at(-1)!.id : null };
}
