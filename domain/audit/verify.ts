import { allow, type Scope } from "@/core/scope.ts";
import type { Verification } from "./verification.ts";

/** Proves that no sealed event was altered, added or removed since, by digesting all of them again. */
export async function verify(scope: Scope): Promise<Verification> {
  allow(scope, "audit.read");
  const { sql, clinicId } = scope;
  const [[totals], broken, [{ unsealed }]] = await Promise.all([
    sql<{ seals: number; events: number; lastSealedAt: Date | null }[]>`
      select count(*) as seals, coalesce(sum(events), 0)::int8 as events, max(sealed_at) as "lastSealedAt"
        from seals where clinic_id = ${clinicId}`,
    sql<Verification["broken"]>`
      select number, sealed_at as "sealedAt", expected, found from private.broken_seals(${clinicId})`,
    sql<{ unsealed: number }[]>`
      select count(*) as unsealed from events e
       where e.clinic_id = ${clinicId} and not exists (
         select from seals s where s.clinic_id = e.clinic_id and (s.up_to_xid, s.up_to_id) >= (e.xid, e.id))`,
  ]);
  return { ...totals, broken: [...broken], unsealed };
}
