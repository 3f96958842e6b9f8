import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { openOver, type Schedule } from "@/domain/scheduling/availability/open.ts";
import { onGrid } from "@/domain/scheduling/availability/slots.ts";
import { type Busy, type Part, startsFor, startsOfAll } from "@/domain/scheduling/availability/starts.ts";
import { shared, together } from "@/domain/scheduling/availability/stretch.ts";
import { dayNumber, wallOver } from "@/domain/scheduling/availability/wall.ts";
import { type Question, slowSlots } from "./slow.ts";

function fastSlots({ timeZone, day, days, step, schedules, busy, part }: Question): number[] {
  const walls = wallOver(timeZone, day, days);
  const open = schedules.map((one) => openOver(walls, day, days, one)).reduce((a, b) => shared(a, b));
  return onGrid(walls, startsFor(open, busy, part), step);
}

/** Days around which clocks change: at 2 in the night, at midnight, by half an hour, twice, and never. */
const places: [string, string][] = [
  ["Europe/Bucharest", "2026-03-28"],
  ["Europe/Bucharest", "2026-10-24"],
  ["Africa/Cairo", "2027-04-29"],
  ["Africa/Cairo", "2026-10-28"],
  ["Australia/Lord_Howe", "2026-10-03"],
  ["Australia/Lord_Howe", "2026-04-04"],
  ["America/St_Johns", "2026-11-01"],
  ["Asia/Karachi", "2026-06-01"],
  ["Asia/Kathmandu", "2026-06-01"],
  ["America/Sao_Paulo", "2026-02-01"],
];

const clock = (quarter: number) =>
  `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`;
const hours = fc.tuple(fc.integer({ min: 0, max: 92 }), fc.integer({ min: 1, max: 40 }))
  .map(([from, length]) => ({ opens: clock(from), closes: clock(Math.min(96, from + length)) }));
const schedule = (day: string): fc.Arbitrary<Schedule> =>
  fc.record({
    weekly: fc.array(
      fc.tuple(hours, fc.integer({ min: 1, max: 7 })).map(([one, weekday]) => ({ ...one, weekday })),
      {
        maxLength: 12,
      },
    ),
    days: fc.uniqueArray(
      fc.tuple(fc.integer({ min: 0, max: 3 }), fc.array(hours, { maxLength: 2 })).map(([after, hours]) => ({
        day: Temporal.PlainDate.from(day).add({ days: after }).toString(),
        hours,
      })),
      { maxLength: 2, selector: ({ day }) => day },
    ),
  });
const room = fc.constantFrom(0, 0, 5, 15, 40);
const busy = (day: string): fc.Arbitrary<Busy> =>
  fc.tuple(fc.integer({ min: -600, max: 4 * 1_440 }), fc.integer({ min: 5, max: 400 }), room, room)
    .map(([from, length, before, after]) => {
      const begin = dayNumber(day) * 1_440 + from;
      return { from: begin, until: begin + length, before, after };
    });
const part: fc.Arbitrary<Part> = fc.tuple(
  fc.constantFrom(0, 0, 10, 35),
  fc.integer({ min: 5, max: 480 }),
  room,
  room,
)
  .map(([from, length, before, after]) => ({ from, until: from + length, before, after }));
const question: fc.Arbitrary<Question> = fc.constantFrom(...places).chain(([timeZone, day]) =>
  fc.record({
    timeZone: fc.constant(timeZone),
    day: fc.constant(day),
    days: fc.integer({ min: 1, max: 3 }),
    step: fc.constantFrom(5, 10, 15, 20, 30, 60),
    schedules: fc.array(schedule(day), { minLength: 1, maxLength: 2 }),
    busy: fc.array(busy(day), { maxLength: 8 }),
    part,
  })
);

Deno.test("the engine offers what looking at every minute offers, in zones and on days that change their clocks", () => {
  let offered = 0;
  fc.assert(
    fc.property(question, (asked) => {
      const slots = fastSlots(asked);
      assertEquals(slots, slowSlots(asked));
      offered += slots.length;
    }),
    { numRuns: 300 },
  );
  assert(offered > 1_000, `${offered} slots in all: nothing was tried`);
});

Deno.test("a time that the clock skips is never offered, one that it shows twice is offered twice", () => {
  const night = { weekly: [], days: [{ day: "2026-03-29", hours: [{ opens: "02:00", closes: "05:00" }] }] };
  const part = { from: 0, until: 30, before: 0, after: 0 };
  const at = (day: string, hours: typeof night) => {
    const walls = wallOver("Europe/Bucharest", day, 1);
    return onGrid(walls, startsFor(openOver(walls, day, 1, hours), [], part), 30).map((slot) =>
      new Date(slot * 60_000).toISOString().slice(11, 16)
    );
  };
  // 03:00 to 04:00 is skipped: 02:00, 02:30, and then 04:00.
  assertEquals(at("2026-03-29", night), ["00:00", "00:30", "01:00", "01:30"]);
  // 03:00 to 04:00 comes twice.
  const back = { weekly: [], days: [{ day: "2026-10-25", hours: night.days[0].hours }] };
  assertEquals(at("2026-10-25", back), [
    "23:00",
    "23:30",
    "00:00",
    "00:30",
    "01:00",
    "01:30",
    "02:00",
    "02:30",
  ]);
});

Deno.test("a visit that needs several at once starts when one of each group can", () => {
  const free = (...stretches: [number, number][]) =>
    startsFor(together(stretches), [], {
      from: 0,
      until: 30,
      before: 0,
      after: 0,
    });
  const dentists = [free([0, 60]), free([120, 200])];
  const chairs = [free([30, 150])];
  assertEquals(startsOfAll([dentists, chairs]), [[30, 31], [120, 121]]);
  assertEquals(startsOfAll([dentists, [[]]]), []);
});
