import { isId, newId } from "@/core/id.ts";
import { allow, type Scope } from "@/core/scope.ts";
import type { SupportRead } from "./support.ts";

/** A request as it is listed: its route's pattern and the record that its address named. */
export interface Asked {
  method: string;
  route: string;
  subjectId?: string;
}

/** Lists a request to the clinic, before whoever is in for support gets its answer. */
export async function noteSupportRead(
  { sql, clinicId, requestId }: Scope,
  { method, route, subjectId = "" }: Asked,
): Promise<void> {
  await sql`
    insert into support_reads (id, clinic_id, method, route, subject_id, request_id)
    values (${newId()}, ${clinicId}, ${method}, ${route}, ${
    isId(subjectId) ? subjectId : null
  }, ${requestId})`;
}

/** A page of what support was answered under a grant, newest first, and where the next page begins. */
export async function supportReadsOf(
  scope: Scope,
  grantId: string,
  after?: string,
  most = 50,
): Promise<{ reads: SupportRead[]; next: string | null }> {
  allow(scope, "support.read");
  const { sql, clinicId } = scope;
  const from = after && isId(after) ? after : null;
  const rows = await sql<SupportRead[]>`
    select id, at, method, route, subject_id as "subjectId" from support_reads
     where clinic_id = ${clinicId} and support_grant = ${grantId}
       and (${from}::uuid is null or (at, id) <
            (select at, id from support_reads where clinic_id = ${clinicId} and id = ${from}))
     order by at desc, id desc limit ${most + 1}`;
  const reads = [...rows].slice(0, most);
  return { reads, next: rows.length > most ? reads.at(-1)!.id : null };
}
