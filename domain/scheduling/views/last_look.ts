import type { Scope } from "@/core/scope.ts";
import { type Look, lookIn } from "./look.ts";

/** How the member last looked at the calendar; null for one who never has. */
export async function lastLookOf({ sql, clinicId, principalId }: Scope): Promise<Look | null> {
  const [row] = await sql<{ query: string }[]>`
    select query from calendar_looks where clinic_id = ${clinicId} and principal_id = ${principalId}`;
  return row ? lookIn(new URLSearchParams(row.query)) : null;
}
