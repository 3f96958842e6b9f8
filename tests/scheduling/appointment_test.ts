import { assertEquals } from "@std/assert";
import * as fc from "fast-check";
import { lanesOf, minutesOf } from "@/domain/scheduling/mod.ts";

const visit = (id: string, from: number, until: number) => ({
  id,
  startsAt: new Date(from * 60_000),
  endsAt: new Date(until * 60_000),
});

Deno.test("a visit's length is in whole minutes", () => {
  assertEquals(minutesOf(visit("a", 10, 55)), 45);
});

Deno.test("visits that overlap stand side by side, those that only touch below each other", () => {
  const lanes = lanesOf([visit("a", 0, 30), visit("b", 15, 45), visit("c", 30, 60), visit("d", 60, 90)]);
  assertEquals(Object.fromEntries(lanes), {
    a: { lane: 0, lanes: 2 },
    b: { lane: 1, lanes: 2 },
    c: { lane: 0, lanes: 2 },
    d: { lane: 0, lanes: 1 },
  });
});

Deno.test("no two visits of one lane overlap, whatever the day", () => {
  const anyVisit = fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 5, max: 120 }));
  fc.assert(fc.property(fc.array(anyVisit, { maxLength: 20 }), (day) => {
    const visits = day.map(([from, minutes], index) => visit(String(index), from, from + minutes));
    const lanes = lanesOf(visits);
    return visits.every((a) =>
      visits.every((b) =>
        a.id >= b.id || lanes.get(a.id)!.lane !== lanes.get(b.id)!.lane || a.endsAt <= b.startsAt ||
        b.endsAt <= a.startsAt
      ) && lanes.get(a.id)!.lane < lanes.get(a.id)!.lanes
    );
  }));
});
