/** A visit as a calendar of the visitor's own shows it. */
export interface IcsVisit {
  id: string;
  /** Grows with every change, so that the calendar knows the newer one. */
  sequence: number;
  startsAt: Date;
  endsAt: Date;
  cancelled: boolean;
  summary: string;
  place: string;
  /** Where it can be moved and cancelled. */
  link?: string;
  /** The installation's host name: with the id it names the visit for good. */
  host: string;
}

/** The file that puts a visit into a calendar, moves it there or takes it away (RFC 5545). */
export function visitIcs(visit: IcsVisit, now = new Date()): string {
  const { id, host, sequence, startsAt, endsAt, cancelled, summary, place, link } = visit;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Cusp//Booking//EN",
    "CALSCALE:GREGORIAN",
    `METHOD:${cancelled ? "CANCEL" : "PUBLISH"}`,
    "BEGIN:VEVENT",
    `UID:${id}@${host}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(endsAt)}`,
    `SEQUENCE:${sequence}`,
    `STATUS:${cancelled ? "CANCELLED" : "CONFIRMED"}`,
    `SUMMARY:${escaped(summary)}`,
    `LOCATION:${escaped(place)}`,
    ...link ? [`URL:${link}`] : [],
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map(folded).join("\r\n") + "\r\n";
}

/** An instant as a calendar reads it. */
const utc = (instant: Date) => instant.toISOString().replace(/\.\d{3}/, "").replaceAll(/[-:]/g, "");

/** A text in which what parts texts means itself; a line's end cannot begin another property. */
const escaped = (text: string) =>
  text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r\n|\r|\n/g, "\\n");

/** A line of at most 75 bytes and what it goes on in; a letter of several bytes is never parted. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let bytes = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (bytes + size > 75) {
      parts.push(part);
      [part, bytes] = ["", 1]; // the space that the next line begins with
    }
    part += letter;
    bytes += size;
  }
  return [...parts, part].join("\r\n ");
}
