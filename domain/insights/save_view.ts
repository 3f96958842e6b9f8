import { z } from "zod";
import { newId } from "@/core/id.ts";
import { Refusal, refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";
import { filterIn, queryOf } from "./patient_filter.ts";

export const NewView = z.object({
  name: z.string().trim().min(1).max(60),
  /** The filters as the list's address says them. */
  query: z.string().max(2_000).default(""),
  shared: z.enum(["yes", "no"]).default("no"),
});
export type NewView = z.output<typeof NewView>;

/** Keeps a list's filters and order under a name, for oneself or for everybody who may read patients. */
export async function saveView(
  scope: Scope,
  { name, query, shared }: NewView,
): Promise<{ id: string; query: string }> {
  allow(scope, "patients.read");
  if (shared === "yes") allow(scope, "views.share");
  const id = newId();
  const { q: _, ...filter } = filterIn(new URLSearchParams(query)); // who was looked for is nobody's view
  const said = queryOf(filter);
  await scope.sql`
    insert into saved_views (id, clinic_id, name, query, shared)
    values (${id}, ${scope.clinicId}, ${name}, ${said}, ${shared === "yes"})`
    .catch(refusedBy({
      saved_views_name_key: () =>
        new Refusal(409, "name_taken", { name }, { name: [{ code: "name_taken", values: { name } }] }),
    }));
  await record(scope, {
    name: "view.saved",
    subjectKind: "view",
    subjectId: id,
    permission: "patients.read",
    changes: { shared: shared === "yes" },
  });
  return { id, query: said };
}
