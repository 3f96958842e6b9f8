import { z } from "zod";
import { isId } from "@/core/id.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { boundsOf, dayAfter, isDay } from "@/core/time.ts";
import type { Deed } from "./deed.ts";

/** Which deeds are asked for; each is optional. Days are the clinic's. */
export const HistoryFilter = z.object({
  name: z.string().regex(/^[a-z_.]{1,60}$/).optional().catch(undefined),
  by: z.uuid().optional().catch(undefined),
  patient: z.uuid().optional().catch(undefined),
  from: z.string().refine(isDay).optional().catch(undefined),
  until: z.string().refine(isDay).optional().catch(undefined),
  /** `1` for all that was done under support grants, or one grant's id. */
  support: z.union([z.literal("1"), z.uuid()]).optional().catch(undefined),
  after: z.string().refine(isId).optional().catch(undefined),
});
export type HistoryFilter = z.output<typeof HistoryFilter>;

/** A page of what happened at the clinic, newest first, and where the next page begins. */
export async function historyOf(
  scope: Scope,
  filter: HistoryFilter,
  most = 50,
): Promise<{ deeds: Deed[]; next: string | null }> {
  allow(scope, "audit.read");
  const { sql, clinicId, timeZone } = scope;
  const { name = null, by = null, patient = null, support = null, after = null } = filter;
  const grant = support === "1" ? null : support;
  const from = filter.from ? boundsOf(timeZone, filter.from)[0] : null;
  const until = filter.until ? boundsOf(timeZone, dayAfter(filter.until, 1))[0] : null;
  const rows = await sql<Deed[]>`
    select e.id, e.at, e.name, private.name_of(e.principal_id) as by, e.source, e.subject_kind as "subjectKind",
           e.subject_id as "subjectId", e.patient_id as "patientId", e.changes, e.support_grant as "supportGrant"
      from events e
     where e.clinic_id = ${clinicId}
       and (${name}::text is null or e.name ^@ ${name})
       and (${by}::uuid is null or e.principal_id = ${by})
       and (${patient}::uuid is null or e.patient_id = ${patient})
       and (${support}::text is null or e.support_grant is not null)
       and (${grant}::uuid is null or e.support_grant = ${grant})
       and (${from}::timestamptz is null or e.at >= ${from})
       and (${until}::timestamptz is null or e.at < ${until})
       and (${after}::uuid is null or (e.at, e.id) <
            (select at, id from events where clinic_id = ${clinicId} and id = ${after}))
     order by e.at desc, e.id desc
     limit ${most + 1}`;
  const deeds = [...rows].slice(0, most);
  return { deeds, next: rows.length > most ? deeds.at(-1)!.id : null };
}
