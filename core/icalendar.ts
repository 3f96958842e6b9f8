/** One event as calendars exchange it (RFC 5545). */
export interface CalendarEvent {
  /** Names the event for good, in every calendar that has it. */
  uid: string;
  /** How often it was changed: of two copies the higher one counts. */
  sequence: number;
  changedAt: Date;
  startsAt: Date;
  endsAt: Date;
  summary: string;
  description?: string;
  location?: string;
  url?: string;
  /** Confirmed where nothing is said. A cancelled one must be named, or whoever has it keeps it. */
  status?: "confirmed" | "tentative" | "cancelled";
}

/** How a calendar is named, and how often whoever follows it should look again. */
export interface CalendarHead {
  name: string;
  /** What is to be done with a single event that is sent: kept, or taken away. */
  method?: "PUBLISH" | "CANCEL";
  /** What times are shown in where nothing else is chosen; the times themselves are instants. */
  timeZone?: string;
  refreshMinutes?: number;
}

/** The type under which a calendar is served. */
export const calendarType = "text/calendar; charset=utf-8";

/** Events as the text of one calendar: instants in UTC, so that no reader needs to know a zone's rules. */
export function calendarText(head: CalendarHead, events: CalendarEvent[]): string {
  const refresh = head.refreshMinutes && `PT${head.refreshMinutes}M`;
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Cusp//Cusp//EN",
    "CALSCALE:GREGORIAN",
    ...said("METHOD", head.method),
    ...said("X-WR-CALNAME", head.name),
    ...said("NAME", head.name),
    ...said("X-WR-TIMEZONE", head.timeZone),
    ...refresh ? [`REFRESH-INTERVAL;VALUE=DURATION:${refresh}`, `X-PUBLISHED-TTL:${refresh}`] : [],
    ...events.flatMap(linesOf),
    "END:VCALENDAR",
  ].map(folded).join("");
}

const linesOf = (event: CalendarEvent): string[] => [
  "BEGIN:VEVENT",
  ...said("UID", event.uid),
  `SEQUENCE:${event.sequence}`,
  `DTSTAMP:${utc(event.changedAt)}`,
  `LAST-MODIFIED:${utc(event.changedAt)}`,
  `DTSTART:${utc(event.startsAt)}`,
  `DTEND:${utc(event.endsAt)}`,
  ...said("SUMMARY", event.summary),
  ...said("DESCRIPTION", event.description),
  ...said("LOCATION", event.location),
  ...event.url ? [`URL:${new URL(event.url).href}`] : [],
  `STATUS:${(event.status ?? "confirmed").toUpperCase()}`,
  "END:VEVENT",
];

/** An instant as `20260302T070000Z`. */
export const utc = (instant: Date): string =>
  instant.toISOString().replace(/\.\d+Z$/, "Z").replaceAll(/[-:]/g, "");

/** A property whose value is text that people wrote; nothing where there is none. */
const said = (name: string, text = ""): string[] => text === "" ? [] : [`${name}:${escaped(text)}`];

// deno-lint-ignore no-control-regex -- what a line of a calendar may not hold
const unheld = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

const escaped = (text: string): string =>
  text.replaceAll(/\r\n?/g, "\n").replaceAll(unheld, "").replaceAll(/[\\;,]/g, "\\$&").replaceAll(
    "\n",
    "\\n",
  );

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** A content line of at most 75 bytes, going on in lines that begin with a space; no letter is cut in two. */
function folded(line: string): string {
  const lines: string[] = [];
  let [current, bytes] = ["", 0];
  for (const letter of line) {
    const more = bytesOf(letter);
    if (bytes + more > 75) {
      lines.push(current);
      [current, bytes] = [" ", 1];
    }
    current += letter;
    bytes += more;
  }
  return [...lines, current].join("\r\n") + "\r\n";
}
