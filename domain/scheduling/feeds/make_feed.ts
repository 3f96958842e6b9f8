import { z } from "zod";
import { newId } from "@/core/id.ts";
import { refusedBy } from "@/core/refusal.ts";
import { allow, type Scope } from "@/core/scope.ts";
import { digestOf, newToken } from "@/core/secret.ts";
import { record } from "@/domain/audit/mod.ts";
import { notOurs } from "../reserve.ts";
import { feedShows } from "./feed.ts";

export const NewFeed = z.object({
  name: z.string().trim().min(1).max(100),
  /** Whose visits; the whole clinic's where nobody is named. */
  practitionerId: z.uuid().optional(),
  shows: z.enum(feedShows).default("initials"),
});
export type NewFeed = z.output<typeof NewFeed>;

/** Makes an address that tells of visits, and returns its secret. It is said here once: only its hash is kept. */
export async function makeFeed(
  scope: Scope,
  { name, practitionerId, shows }: NewFeed,
): Promise<{ id: string; secret: string }> {
  allow(scope, "feeds.write");
  const [id, secret] = [newId(), newToken()];
  await scope.sql`
    insert into calendar_feeds (id, clinic_id, practitioner_id, name, shows, digest)
    values (${id}, ${scope.clinicId}, ${practitionerId ?? null}, ${name}, ${shows}, ${digestOf(
    secret,
  ) as never})`
    .catch(refusedBy({ calendar_feeds_practitioner_fkey: notOurs("practitionerId") }));
  await record(scope, {
    name: "feed.made",
    subjectKind: "calendar_feed",
    subjectId: id,
    permission: "feeds.write",
    changes: { name, shows, practitionerId: practitionerId ?? "" },
  });
  return { id, secret };
}
