import type { Sql } from "@/core/db.ts";
import type { CalendarEvent, CalendarHead } from "@/core/icalendar.ts";
import { notFound } from "@/core/refusal.ts";
import { digestOf } from "@/core/secret.ts";
import type { Status } from "../status.ts";
import type { FeedShows } from "./feed.ts";

/** How the times of a feed are called in words. */
export interface FeedWords {
  busy: string;
  visit: string;
}

interface Row {
  id: string;
  startsAt: Date;
  endsAt: Date;
  /** Null for time that is kept for no visit. */
  status: Status | null;
  changes: number;
  changedAt: Date;
  who: string | null;
  service: string | null;
  practitioner: string | null;
  place: string;
}

const day = 86_400_000;

/**
 * What a feed tells: visits of the last month and the coming year, told by whoever holds its secret. Cancelled ones are
 * named, so that whoever has them lets go. 404 for a secret that opens nothing, or no longer.
 */
export async function followed(
  { sql }: { sql: Sql },
  secret: string,
  host: string,
  wordsIn: (locale: string) => FeedWords,
  now = new Date(),
): Promise<{ head: CalendarHead; events: CalendarEvent[] }> {
  const digest = digestOf(secret) as never;
  const [feed] = await sql<
    { clinicName: string; timeZone: string; locale: string; practitioner: string | null; shows: FeedShows }[]
  >`
    select clinic_name as "clinicName", time_zone as "timeZone", locale, practitioner, shows
      from private.public_feed(${digest})`;
  if (!feed) throw notFound();
  const rows = await sql<Row[]>`
    select id, starts_at as "startsAt", ends_at as "endsAt", status, changes, changed_at as "changedAt", who, service,
           practitioner, place
      from private.public_feed_visits(${digest}, ${new Date(now.getTime() - 31 * day)}, ${new Date(
    now.getTime() + 366 * day,
  )})`;
  const words = wordsIn(feed.locale);
  return {
    head: {
      name: [feed.practitioner, feed.clinicName].filter(Boolean).join(" · "),
      timeZone: feed.timeZone,
      refreshMinutes: 15,
    },
    events: rows.map((row) => eventOf(row, host, words)),
  };
}

const fallen = ["cancelled", "no_show"];

const eventOf = (row: Row, host: string, words: FeedWords): CalendarEvent => ({
  uid: `${row.id}@${host}`,
  sequence: row.changes,
  changedAt: row.changedAt,
  startsAt: row.startsAt,
  endsAt: row.endsAt,
  summary: summaryOf(row, words),
  location: row.place,
  status: fallen.includes(row.status ?? "")
    ? "cancelled"
    : row.status === "requested"
    ? "tentative"
    : "confirmed",
});

function summaryOf({ status, who, service, practitioner }: Row, { busy, visit }: FeedWords): string {
  const what = status === null ? busy : [who, service].filter(Boolean).join(" · ") || (who ? visit : busy);
  return [what, practitioner].filter(Boolean).join(" – ");
}
