import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { couldCome, most, partsOf, ranked } from "@/domain/scheduling/waiting/rank.ts";
import { quietUntil } from "@/domain/scheduling/waiting/quiet.ts";
import type { Opening, Wish } from "@/domain/scheduling/waiting/wish.ts";

const now = new Date("2031-03-01T07:00:00Z");
const gap: Opening = {
  practitionerId: "a",
  startsAt: new Date("2031-03-03T07:00:00Z"),
  minutes: 60,
  day: "2031-03-03",
  weekday: 1,
  from: "12:00",
};

const clock = fc.integer({ min: 0, max: 95 }).map((quarter) =>
  `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String(quarter % 4 * 15).padStart(2, "0")}`
);
const day = fc.integer({ min: 1, max: 28 }).map((day) => `2031-03-${String(day).padStart(2, "0")}`);
const orNone = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });

const wish: fc.Arbitrary<Wish & { id: string }> = fc.record({
  id: fc.uuid(),
  minutes: fc.integer({ min: 1, max: 18 }).map((fives) => fives * 5),
  practitionerId: orNone(fc.constantFrom("a", "b")),
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
  earliest: orNone(clock),
  latest: orNone(clock),
  fromDay: orNone(day),
  untilDay: orNone(day),
  noticeMinutes: fc.integer({ min: 0, max: 4_000 }),
  priority: fc.integer({ min: 0, max: 2 }),
  dueOn: orNone(day),
  askedAt: fc.integer({ min: 0, max: 90 }).map((days) => new Date(+now - days * 86_400_000)),
  laterAt: orNone(
    fc.integer({ min: -5, max: 30 }).map((days) => new Date(+gap.startsAt + days * 86_400_000)),
  ),
});
const wishes = fc.uniqueArray(wish, { selector: ({ id }) => id, maxLength: 30 });

/** Minutes of a wall clock. */
const of = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

Deno.test("whoever is asked could come: long enough, the right person, on their days and hours, and told in time", () =>
  fc.assert(fc.property(wishes, (wishes) => {
    const asked = ranked(gap, wishes, now).map(({ wish }) => wish);
    for (const one of wishes) {
      const could = one.minutes <= 60 && one.practitionerId !== "b" &&
        (one.weekdays.length === 0 || one.weekdays.includes(1)) &&
        (!one.earliest || of(one.earliest) <= 720) && (!one.latest || of(one.latest) >= 720 + one.minutes) &&
        (!one.fromDay || one.fromDay <= gap.day) && (!one.untilDay || one.untilDay >= gap.day) &&
        one.noticeMinutes <= 48 * 60 && (!one.laterAt || one.laterAt > gap.startsAt);
      assertEquals(asked.includes(one), could);
    }
  })));

Deno.test("the order is the same whatever order they come in, and each score is the sum of its parts", () =>
  fc.assert(fc.property(wishes, fc.func(fc.integer()), (wishes, key) => {
    const shuffled = wishes.toSorted((one, other) => key(one.id) - key(other.id));
    const [order, other] = [ranked(gap, wishes, now), ranked(gap, shuffled, now)];
    assertEquals(order.map(({ wish }) => wish.id), other.map(({ wish }) => wish.id));
    for (const [index, { score, parts }] of order.entries()) {
      assertEquals(score, Object.values(parts).reduce((sum, part) => sum + part, 0));
      assert(index === 0 || order[index - 1].score >= score);
      for (const [part, points] of Object.entries(parts)) {
        assert(points >= 0 && points <= most[part as keyof typeof most], part);
      }
    }
  })));

Deno.test("more urgent, longer overdue or longer waiting never moves anybody back", () =>
  fc.assert(fc.property(wish, wishes, (one, others) => {
    const place = (wish: Wish & { id: string }) =>
      ranked(gap, [wish, ...others.filter(({ id }) => id !== one.id)], now)
        .findIndex((ranked) => ranked.wish.id === one.id);
    if (!couldCome(gap, one, now)) return;
    const before = place(one);
    assert(place({ ...one, priority: Math.min(2, one.priority + 1) }) <= before);
    assert(place({ ...one, dueOn: "2031-01-01" }) <= before);
    assert(place({ ...one, askedAt: new Date(+one.askedAt - 86_400_000) }) <= before);
  })));

Deno.test("whoever is urgent, fills the gap, asked for just this and waited long has every point there is", () => {
  const wish: Wish = {
    minutes: 60,
    practitionerId: "a",
    weekdays: [1],
    earliest: "09:00",
    latest: null,
    fromDay: null,
    untilDay: null,
    noticeMinutes: 60,
    priority: 2,
    dueOn: "2030-01-01",
    askedAt: new Date("2030-01-01T00:00:00Z"),
    laterAt: null,
  };
  assertEquals(partsOf(gap, wish, now), { ...most });
  assertEquals(Object.values<number>(most).reduce((sum, part) => sum + part), 100);
});

Deno.test("quiet hours hold by the clinic's clock, over midnight and across a change of the clock", () => {
  const hours = { quietFrom: "20:00", quietUntil: "08:00" };
  const at = (zone: string, instant: string) =>
    quietUntil(zone, hours, new Date(instant))?.toISOString() ?? null;
  assertEquals(at("Asia/Karachi", "2031-03-01T07:00:00Z"), null); // noon
  assertEquals(at("Asia/Karachi", "2031-03-01T15:00:00Z"), "2031-03-02T03:00:00.000Z"); // 20:00 exactly
  assertEquals(at("Asia/Karachi", "2031-03-02T03:00:00Z"), null); // 08:00 exactly
  assertEquals(at("Europe/Bucharest", "2031-03-29T22:00:00Z"), "2031-03-30T05:00:00.000Z"); // an hour shorter
  assertEquals(quietUntil("UTC", { quietFrom: "12:00", quietUntil: "12:00" }, now), null); // none at all
});
