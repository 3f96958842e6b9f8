import { calendarText, calendarType } from "@/core/icalendar.ts";
import type { GuestVisit } from "./booking.ts";

/**
 * The file that puts a visit into a calendar of one's own, moves it there or takes it away, under a `summary` that says
 * nothing of why one comes.
 */
export function visitFile(
  { clinic, summary }: { clinic: string; summary: string },
  visit: GuestVisit,
  link: string,
): { text: string; type: string } {
  const { id, version, startsAt, endsAt, status, place } = visit;
  const method = status === "cancelled" ? "CANCEL" : "PUBLISH";
  const text = calendarText({ name: clinic, method }, [{
    uid: `${id}@${new URL(link).hostname}`,
    sequence: version,
    changedAt: new Date(),
    startsAt,
    endsAt,
    summary,
    location: place.address ?? place.name,
    url: link,
    status: status === "cancelled" ? "cancelled" : status === "requested" ? "tentative" : "confirmed",
  }]);
  return { text, type: `${calendarType}; method=${method}` };
}
