import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { folderOf } from "./folder.ts";

/** An export whose time is over, and where the objects lie that were written for it. Files of the clinic's are not among them. */
export interface DueExport {
  id: string;
  folder: string;
}

/** Exports whose time is over, and those that could not be made. */
export async function dueExports(scope: Scope): Promise<DueExport[]> {
  allow(scope, "exports.export");
  const rows = await scope.sql<{ id: string }[]>`
    select id from exports
     where clinic_id = ${scope.clinicId} and state in ('made', 'failed') and until < now() order by until limit 20`;
  return rows.map(({ id }) => ({ id, folder: folderOf(scope, id) }));
}

/** Marks an export whose objects are gone; one that could not be made still says so. */
export async function forgetExport(scope: Scope, { id }: DueExport): Promise<void> {
  allow(scope, "exports.export");
  const { sql, clinicId } = scope;
  await sql`delete from export_parts where clinic_id = ${clinicId} and export_id = ${id}`;
  const { count } = await sql`
    update exports set state = case state when 'made' then 'removed' else state end, until = null
     where clinic_id = ${clinicId} and id = ${id} and state in ('made', 'failed') and until < now()`;
  if (count === 0) return;
  await record(scope, {
    name: "export.removed",
    subjectKind: "export",
    subjectId: id,
    permission: "audit.read",
  });
}
