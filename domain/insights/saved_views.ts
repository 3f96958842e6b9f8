import { allow, type Scope } from "@/core/scope.ts";

/** Filters and an order under a name. */
export interface SavedView {
  id: string;
  name: string;
  /** As the list's address says them. */
  query: string;
  shared: boolean;
  own: boolean;
}

/** The member's own views of the patients and those that colleagues share, by name. */
export async function viewsOf(scope: Scope): Promise<SavedView[]> {
  allow(scope, "patients.read");
  const { sql, clinicId, principalId } = scope;
  const rows = await sql<SavedView[]>`
    select id, name, query, shared, made_by = ${principalId} as own from saved_views
     where clinic_id = ${clinicId} and list = 'patients' and (shared or made_by = ${principalId})
     order by name collate "und-x-icu", id`;
  return [...rows];
}
