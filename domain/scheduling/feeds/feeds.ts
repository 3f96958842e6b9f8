import { allow, type Scope } from "@/core/scope.ts";
import type { Feed } from "./feed.ts";

/** The clinic's feeds: those that stand first, the newest before older ones. */
export async function feedsOf(scope: Scope): Promise<Feed[]> {
  allow(scope, "feeds.write");
  const rows = await scope.sql<Feed[]>`
    select f.id, f.name, f.shows, p.name as practitioner, m.name as maker, f.made_at as "madeAt", f.read_at as "readAt",
           f.revoked_at as "revokedAt"
      from calendar_feeds f
      left join practitioners p on p.clinic_id = f.clinic_id and p.id = f.practitioner_id
      left join profiles m on m.principal_id = f.made_by
     where f.clinic_id = ${scope.clinicId}
     order by f.revoked_at is not null, f.made_at desc, f.id
     limit 200`;
  return [...rows];
}
