import { z } from "zod";
import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";

export const Removal = z.object({ reason: z.string().trim().max(280).optional() });
export type Removal = z.output<typeof Removal>;

/** Puts a file in the trash: its links end at once, its object after thirty days. */
export async function remove(scope: Scope, id: string, { reason }: Removal): Promise<void> {
  allow(scope, "files.delete");
  if (!isId(id)) throw notFound();
  const { count } = await scope.sql`
    update files set deleted_at = now(), reason = ${reason ?? null}
     where clinic_id = ${scope.clinicId} and id = ${id} and state = 'stored' and deleted_at is null`;
  if (count === 0) throw notFound();
  await record(scope, {
    name: "file.removed",
    subjectKind: "file",
    subjectId: id,
    permission: "files.read",
    changes: { reason: reason ?? null },
  });
}

/** Takes a file out of the trash again, as long as its thirty days are not over. Links that it had do not come back to life: each is made anew. */
export async function restore(scope: Scope, id: string): Promise<void> {
  allow(scope, "files.delete");
  if (!isId(id)) throw notFound();
  const { count } = await scope.sql`
    update files set deleted_at = null, reason = null
     where clinic_id = ${scope.clinicId} and id = ${id} and state = 'stored'
       and deleted_at > now() - interval '30 days'`;
  if (count === 0) throw notFound();
  await record(scope, {
    name: "file.restored",
    subjectKind: "file",
    subjectId: id,
    permission: "files.read",
  });
}
