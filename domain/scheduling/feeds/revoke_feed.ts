import { isId } from "@/core/id.ts";
import { notFound, Refusal } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { record } from "@/domain/audit/mod.ts";

/** Ends a feed for good: its address leads nowhere from now on. */
export async function revokeFeed(scope: Scope, id: string): Promise<void> {
  allow(scope, "feeds.write");
  const { sql, clinicId } = scope;
  const [feed] = isId(id)
    ? await sql<{ name: string; revoked: boolean }[]>`
      select name, revoked_at is not null as revoked from calendar_feeds where clinic_id = ${clinicId} and id = ${id}`
    : [];
  if (!feed) throw notFound();
  if (feed.revoked) throw new Refusal(409, "already_done");
  await sql`update calendar_feeds set revoked_at = now() where clinic_id = ${clinicId} and id = ${id}`;
  await record(scope, {
    name: "feed.revoked",
    subjectKind: "calendar_feed",
    subjectId: id,
    permission: "feeds.write",
    changes: { name: feed.name },
  });
}
