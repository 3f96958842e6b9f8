import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { googleEventLink, googleFollowLink } from "@/core/google_calendar.ts";
import { type CalendarEvent, calendarText } from "@/core/icalendar.ts";

const visit: CalendarEvent = {
  uid: "0198-visit@cusp.test",
  sequence: 3,
  changedAt: new Date("2026-03-01T10:11:12.345Z"),
  startsAt: new Date("2026-03-02T07:00:00Z"),
  endsAt: new Date("2026-03-02T07:30:00Z"),
  summary: "Check-up",
};

/** What a reader makes of a calendar: lines unfolded, then names and values, texts unescaped. */
const read = (text: string) =>
  text.replaceAll("\r\n ", "").split("\r\n").slice(0, -1).map((line): [string, string] => {
    const [, name, value] = line.match(/^([A-Z-]+)(?:;[^:]*)?:(.*)$/s)!;
    return [name, value.replaceAll(/\\(.)/gs, (_, letter) => letter === "n" ? "\n" : letter)];
  });

const said = (events: CalendarEvent[], name: string) =>
  read(calendarText({ name: "Noor" }, events)).filter(([key]) => key === name).map(([, value]) => value);

Deno.test("a calendar says when in UTC, how often it was changed, and that it stands", () => {
  const lines = new Map(
    read(calendarText({ name: "Noor", timeZone: "Asia/Karachi", refreshMinutes: 15 }, [visit])),
  );
  assertEquals(lines.get("VERSION"), "2.0");
  assertEquals(lines.get("DTSTART"), "20260302T070000Z");
  assertEquals(lines.get("DTEND"), "20260302T073000Z");
  assertEquals(lines.get("DTSTAMP"), "20260301T101112Z");
  assertEquals(lines.get("SEQUENCE"), "3");
  assertEquals(lines.get("STATUS"), "CONFIRMED");
  assertEquals(lines.get("X-WR-TIMEZONE"), "Asia/Karachi");
  assertEquals(lines.get("REFRESH-INTERVAL"), "PT15M");
});

Deno.test("a cancelled event is named as cancelled", () => {
  assertEquals(said([visit, { ...visit, status: "cancelled" }], "STATUS"), ["CONFIRMED", "CANCELLED"]);
});

Deno.test("what people wrote comes back as they wrote it, in any script, and no line is longer than 75 bytes", () => {
  const written = fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 })
    .map((text) => text.replaceAll(/\p{Cc}/gu, "")).filter((text) => text !== "");
  fc.assert(fc.property(written, written, (summary, description) => {
    const event = { ...visit, summary, description: `${description}\nایک, دو; \\ تین` };
    const text = calendarText({ name: "نور" }, [event]);
    assertEquals(said([event], "SUMMARY"), [summary]);
    assertEquals(said([event], "DESCRIPTION"), [event.description]);
    for (const line of text.split("\r\n")) {
      assert(new TextEncoder().encode(line).length <= 75, line);
      assertEquals(new TextDecoder().decode(new TextEncoder().encode(line)), line);
    }
  }));
});

Deno.test("nobody writes a line of their own into a calendar", () => {
  const forged = "Tooth\r\nEND:VEVENT\rBEGIN:VEVENT\nATTACH:http://elsewhere.test\u0000";
  const text = calendarText({ name: forged }, [{ ...visit, uid: forged, summary: forged, location: forged }]);
  assertEquals(read(text).filter(([name]) => name === "END").map(([, value]) => value), [
    "VEVENT",
    "VCALENDAR",
  ]);
  assertEquals(read(text).some(([name]) => name === "ATTACH"), false);
  assert(!text.includes("\u0000"));
});

Deno.test("Google is asked with the instant and the words of the visit", () => {
  const link = new URL(googleEventLink({ ...visit, location: "Clifton & Defence" }));
  assertEquals(link.origin, "https://calendar.google.com");
  assertEquals(link.searchParams.get("dates"), "20260302T070000Z/20260302T073000Z");
  assertEquals(link.searchParams.get("location"), "Clifton & Defence");
  assertEquals(
    new URL(googleFollowLink("https://cusp.test/feeds/secret.ics")).searchParams.get("cid"),
    "webcal://cusp.test/feeds/secret.ics",
  );
});
