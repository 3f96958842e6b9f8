import { Refusal, refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import type { Part, Place } from "./part.ts";

/** Where an export is to be gone on with; null where it is not being made. */
export async function placeOf(scope: Scope, id: string): Promise<Place | null> {
  allow(scope, "exports.export");
  const [place] = await scope.sql<Place[]>`
    select e.id, e.step,
           (select count(*) from export_parts p where p.clinic_id = e.clinic_id and p.export_id = e.id) as position,
           (select count(*) from export_parts p
             where p.clinic_id = e.clinic_id and p.export_id = e.id and p.step = e.step) as part,
           (select p.reached from export_parts p where p.clinic_id = e.clinic_id and p.export_id = e.id and p.step = e.step
             order by p.position desc limit 1) as reached
      from exports e
     where e.clinic_id = ${scope.clinicId} and e.id = ${id} and e.state = 'making'`;
  return place ?? null;
}

/** Notes files that were written; `ended` where their step is done with them. Refuses (409) where another job was faster. */
export async function add(scope: Scope, place: Place, parts: Part[], ended: boolean): Promise<void> {
  allow(scope, "exports.export");
  const { sql, clinicId } = scope;
  for (const [index, { fileId, step, name, path, bytes, rows, sums, digest, reached }] of parts.entries()) {
    await sql`
      insert into export_parts (clinic_id, export_id, position, step, name, path, file_id, bytes, rows, sums, digest, reached)
      values (${clinicId}, ${place.id}, ${place.position + index}, ${step}, ${name}, ${path}, ${
      fileId ?? null
    }, ${bytes},
              ${rows}, ${sql.json(sums)}, ${digest as never}, ${reached})`
      .catch(refusedBy({ export_parts_pkey: elsewhere, export_parts_name_key: elsewhere }));
  }
  const rows = parts.reduce((sum, { rows }) => sum + rows, 0);
  const { count } = await sql`
    update exports set step = step + ${ended ? 1 : 0}, rows = rows + ${rows}, moved_at = now()
     where clinic_id = ${clinicId} and id = ${place.id} and state = 'making' and step = ${place.step}`;
  if (count === 0) throw elsewhere;
}

/** Another job has noted these already. */
const elsewhere = new Refusal(409, "already_done");

/** Leaves an export for the queue to go on with. */
export async function rest(scope: Scope, id: string): Promise<void> {
  allow(scope, "exports.export");
  await scope.sql`
    update exports set state = 'making' where clinic_id = ${scope.clinicId} and id = ${id} and state = 'making'`;
}

/** Ends an export that cannot be made, and says why; what was written of it goes with the next sweep. */
export async function fail(scope: Scope, id: string, fault: string): Promise<void> {
  allow(scope, "exports.export");
  const { count } = await scope.sql`
    update exports set state = 'failed', fault = ${fault}, until = now()
     where clinic_id = ${scope.clinicId} and id = ${id} and state = 'making'`;
  if (count > 0) await told(scope, id, "export.failed", { fault });
}

/** Ends an export that is whole: from now on it can be fetched, for seven days. */
export async function finish(
  scope: Scope,
  id: string,
  { bytes, digest }: { bytes: number; digest: Uint8Array },
): Promise<void> {
  allow(scope, "exports.export");
  const { count } = await scope.sql`
    update exports set state = 'made', bytes = ${bytes}, digest = ${digest as never}, moved_at = now(),
           until = now() + interval '7 days'
     where clinic_id = ${scope.clinicId} and id = ${id} and state = 'making'`;
  if (count > 0) await told(scope, id, "export.made", { bytes });
}

const told = (scope: Scope, id: string, name: string, changes: Record<string, string | number>) =>
  record(scope, { name, subjectKind: "export", subjectId: id, permission: "audit.read", changes });
