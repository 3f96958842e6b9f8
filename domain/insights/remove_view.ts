import { isId } from "@/core/id.ts";
import { notFound } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";

/** Removes a view of one's own, or a shared one for whoever may share. */
export async function removeView(scope: Scope, id: string): Promise<void> {
  allow(scope, "patients.read");
  if (!isId(id)) throw notFound();
  const [view] = await scope.sql<{ own: boolean }[]>`
    select made_by = ${scope.principalId} as own from saved_views
     where clinic_id = ${scope.clinicId} and id = ${id}`;
  if (!view) throw notFound();
  if (!view.own) allow(scope, "views.share");
  await scope.sql`delete from saved_views where clinic_id = ${scope.clinicId} and id = ${id}`;
  await record(scope, {
    name: "view.removed",
    subjectKind: "view",
    subjectId: id,
    permission: "patients.read",
  });
}
