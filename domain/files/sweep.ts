import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";

/** A file whose time is over. */
export interface Due {
  id: string;
  path: string;
}

/** Up to a hundred files whose thirty days in the trash are over, or whose upload never ended. */
export async function dueFiles(scope: Scope): Promise<Due[]> {
  allow(scope, "files.delete");
  const rows = await scope.sql<Due[]>`
    select id, path from files
     where clinic_id = ${scope.clinicId}
       and (state = 'reserved' and reserved_until < now()
            or state = 'stored' and deleted_at < now() - interval '30 days')
     order by id limit 100`;
  return [...rows];
}

/** Marks files whose objects are gone. Those that were taken out of the trash meanwhile are left alone. */
export async function forget(scope: Scope, due: Due[]): Promise<void> {
  allow(scope, "files.delete");
  const gone = await scope.sql<{ id: string }[]>`
    update files set state = 'removed'
     where clinic_id = ${scope.clinicId} and id = any (${due.map(({ id }) => id)}::uuid[])
       and (state = 'reserved' or state = 'stored' and deleted_at < now() - interval '30 days')
    returning id`;
  for (const { id } of gone) {
    await record(scope, {
      name: "file.purged",
      subjectKind: "file",
      subjectId: id,
      permission: "files.read",
    });
  }
}
