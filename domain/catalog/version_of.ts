import { isId } from "@/core/id.ts";
import { notFound, Refusal } from "@/core/refusal.ts";
import type { Scope } from "@/core/scope.ts";

/** Takes a service's next version, if `version` is its latest: 409 where someone changed it meanwhile, 404 where there is none. */
export async function versionOf({ sql, clinicId }: Scope, id: string, version: number): Promise<void> {
  if (!isId(id)) throw notFound();
  const taken = await sql`
    update services set code = code
     where clinic_id = ${clinicId} and id = ${id} and version = ${version} and deleted_at is null`;
  if (taken.count === 1) return;
  const [service] = await sql`
    select from services where clinic_id = ${clinicId} and id = ${id} and deleted_at is null`;
  throw service ? new Refusal(409, "changed_meanwhile") : notFound();
}
