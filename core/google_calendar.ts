import { type CalendarEvent, utc } from "./icalendar.ts";

/** Where Google Calendar asks whoever is signed in there whether to add one event. */
export function googleEventLink(
  { startsAt, endsAt, summary, description, location }: Pick<
    CalendarEvent,
    "startsAt" | "endsAt" | "summary" | "description" | "location"
  >,
): string {
  const link = new URL("https://calendar.google.com/calendar/render?action=TEMPLATE");
  link.searchParams.set("text", summary);
  link.searchParams.set("dates", `${utc(startsAt)}/${utc(endsAt)}`);
  if (description) link.searchParams.set("details", description);
  if (location) link.searchParams.set("location", location);
  return link.href;
}

/** Where Google Calendar asks whether to follow the calendar at an address; it looks there again every few hours. */
export function googleFollowLink(address: string): string {
  const link = new URL("https://calendar.google.com/calendar/render");
  link.searchParams.set("cid", address.replace(/^https?:/, "webcal:"));
  return link.href;
}
