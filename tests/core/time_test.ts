import { assertEquals } from "@std/assert";
import {
  boundsOf,
  clockIn,
  dayAfter,
  dayIn,
  instantIn,
  isDay,
  rfc3339In,
  wallClockIn,
  weekdayOf,
} from "@/core/time.ts";

const iso = (zone: string, wall: string) => instantIn(zone, wall).toISOString();

Deno.test("a wall clock stands for one instant, whatever the clock does that night", () => {
  assertEquals(iso("Asia/Karachi", "2026-03-02T12:00"), "2026-03-02T07:00:00.000Z");
  assertEquals(iso("Europe/Bucharest", "2026-03-29T02:59"), "2026-03-29T00:59:00.000Z");
  assertEquals(iso("Europe/Bucharest", "2026-03-29T03:30"), "2026-03-29T01:30:00.000Z"); // skipped: 04:30 it is
  assertEquals(iso("Europe/Bucharest", "2026-03-29T04:00"), "2026-03-29T01:00:00.000Z");
  assertEquals(iso("Europe/Bucharest", "2026-10-25T03:30"), "2026-10-25T00:30:00.000Z"); // twice: the first
  assertEquals(iso("Europe/Bucharest", "2026-10-25T04:00"), "2026-10-25T02:00:00.000Z");
});

Deno.test("a day is 23, 24 or 25 hours long, and begins where the clinic's midnight is", () => {
  const hours = (zone: string, day: string) => {
    const [begins, ends] = boundsOf(zone, day);
    return [begins.toISOString(), (+ends - +begins) / 3_600_000];
  };
  assertEquals(hours("Asia/Karachi", "2026-03-02"), ["2026-03-01T19:00:00.000Z", 24]);
  assertEquals(hours("Europe/Bucharest", "2026-03-29"), ["2026-03-28T22:00:00.000Z", 23]);
  assertEquals(hours("Europe/Bucharest", "2026-10-25"), ["2026-10-24T21:00:00.000Z", 25]);
  assertEquals(hours("Africa/Cairo", "2027-04-30"), ["2027-04-29T22:00:00.000Z", 23]); // begins at 01:00
});

Deno.test("an evening belongs to the clinic's day, not to UTC's", () => {
  const late = new Date("2026-03-02T19:30:00Z");
  assertEquals(dayIn("Asia/Karachi", late), "2026-03-03");
  assertEquals(dayIn("America/Sao_Paulo", new Date("2026-03-03T01:30:00Z")), "2026-03-02");
  assertEquals(clockIn("Asia/Karachi", late), "00:30");
  assertEquals(wallClockIn("Asia/Karachi", late), "2026-03-03T00:30");
  assertEquals(rfc3339In("Asia/Karachi", late), "2026-03-03T00:30:00+05:00");
  assertEquals(rfc3339In("Europe/Bucharest", new Date("2026-07-01T09:00:00Z")), "2026-07-01T12:00:00+03:00");
});

Deno.test("days follow each other over months, leap years and clock changes", () => {
  assertEquals([dayAfter("2026-12-31", 1), dayAfter("2028-02-28", 1), dayAfter("2026-03-01", -1)], [
    "2027-01-01",
    "2028-02-29",
    "2026-02-28",
  ]);
  assertEquals(["2026-03-02", "2026-03-08"].map(weekdayOf), [1, 7]);
});

Deno.test("a day that is on no calendar is none", () => {
  assertEquals(["2026-02-28", "2028-02-29"].map(isDay), [true, true]);
  const none = ["2026-02-29", "2026-13-01", "2026-1-1", "today", "", "2026-03-02T12:00", "+002026-03-02"];
  assertEquals(none.map(isDay), none.map(() => false));
});
