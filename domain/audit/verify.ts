import { allow, type Scope } from "@/core/scope.ts";
import { brokenSeals } from "./broken_seals.ts";
import type { MissedCheckpoint, Verification } from "./verification.ts";

interface Totals {
  seals: number;
  events: number;
  lastSealedAt: Date | null;
  newest: number;
}

/** Proves that no sealed event was altered, added or removed since, by digesting all of them again. */
export async function verify(scope: Scope): Promise<Verification> {
  allow(scope, "audit.read");
  const { sql, clinicId } = scope;
  const [[{ newest, ...totals }], missed, [{ unsealed }]] = await Promise.all([
    sql<Totals[]>`
      select count(*) as seals, coalesce(sum(events), 0)::int8 as events, max(sealed_at) as "lastSealedAt",
             coalesce(max(number), 0) as newest
        from seals where clinic_id = ${clinicId}`,
    missedCheckpoints(scope),
    sql<{ unsealed: number }[]>`
      select count(*) as unsealed from events e
       where e.clinic_id = ${clinicId} and not exists (
         select from (select up_to_xid, up_to_id from seals where clinic_id = ${clinicId} order by number desc limit 1) s
          where (s.up_to_xid, s.up_to_id) >= (e.xid, e.id))`,
  ]);
  return { ...totals, unsealed, broken: await brokenSeals(scope, newest), missed };
}

/** The checkpoints that the seals of today do not lead to. */
async function missedCheckpoints({ sql, clinicId }: Scope): Promise<MissedCheckpoint[]> {
  const rows = await sql<MissedCheckpoint[]>`
    select k.day, k.seal as number
      from checkpoints k
      left join (select number, digest, sum(events) over (order by number) as events
                   from seals where clinic_id = ${clinicId}) s on s.number = k.seal
     where k.clinic_id = ${clinicId} and (k.digest is distinct from s.digest or k.events is distinct from s.events)
     order by k.day`;
  return [...rows];
}
