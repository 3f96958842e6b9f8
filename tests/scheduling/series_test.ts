import { assertEquals } from "@std/assert";
import { wallClockIn } from "@/core/time.ts";
import {
  bookVisits,
  cancelSeveral,
  move,
  moveSeveral,
  type NewVisits,
  visitOf,
  visitsOf,
} from "@/domain/scheduling/mod.ts";
import { occurrencesOf } from "@/domain/scheduling/series/occurrences.ts";
import { visitAt } from "@/tests/support/visit.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

const weekly = { everyWeeks: 1, weekdays: [], times: 4, leaveOut: [] };
const asked = ({ noor }: World, repeat = {}, said = {}): NewVisits => ({
  ...visitAt(noor, "12:00", said),
  repeat: { ...weekly, ...repeat },
});

/** When Saba Anwar's visits stand, earliest first. */
async function standing({ as, noor }: World): Promise<string[]> {
  const visits = await as(noor.staff("owner"), (scope) => visitsOf(scope, noor.patients.get("Saba Anwar")!));
  return visits.filter(({ status }) => status !== "cancelled")
    .map(({ startsAt }) => wallClockIn("Asia/Karachi", startsAt)).reverse();
}

Deno.test("visits come again on their weekdays, every so many weeks", () => {
  assertEquals(occurrencesOf("2031-03-05T12:00", { everyWeeks: 1, weekdays: [1, 3], times: 4 }), [
    ...["2031-03-05T12:00", "2031-03-10T12:00", "2031-03-12T12:00", "2031-03-17T12:00"],
  ]);
  assertEquals(occurrencesOf("2031-03-05T12:00", { everyWeeks: 2, weekdays: [3], times: 3 }), [
    ...["2031-03-05T12:00", "2031-03-19T12:00", "2031-04-02T12:00"],
  ]);
});

Deno.test("a row of visits is booked whole, or not at all and every day in the way is named", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const reception = noor.staff("receptionist");
    const nadia = { patientId: noor.patients.get("Nadia Hussain")!, startsAt: "2031-03-17T12:15" };
    await as(reception, (scope) => bookVisits(scope, visitAt(noor, "12:00", nadia)));
    const refusal = await refused(
      "series_taken",
      () => as(reception, (scope) => bookVisits(scope, asked(world))),
    );
    assertEquals(refusal.values, { days: "2031-03-17", count: 1 });
    const { ids } = await as(
      reception,
      (scope) => bookVisits(scope, asked(world, { leaveOut: ["2031-03-17"] })),
    );
    assertEquals(ids?.length, 3);
    assertEquals(await standing(world), ["2031-03-03T12:00", "2031-03-10T12:00", "2031-03-24T12:00"]);
  }));

Deno.test("a row keeps its time of day when the clock changes", () =>
  inWorld(async ({ as, bega }) => {
    const patientId = bega.patients.get("Ștefan Ionescu")!;
    const practitionerId = bega.practitioners.values().next().value!;
    const { ids } = await as(bega.staff("owner"), (scope) =>
      bookVisits(scope, {
        ...{ patientId, practitionerId, startsAt: "2031-03-24T12:00", minutes: 30, reason: "" },
        repeat: { ...weekly, times: 3 },
      }));
    const starts = await as(
      bega.staff("owner"),
      (scope) => Promise.all(ids!.map((id) => visitOf(scope, id))),
    );
    assertEquals(starts.map(({ startsAt }) => startsAt.toISOString().slice(11, 16)), [
      "10:00",
      "09:00",
      "09:00",
    ]);
  }));

Deno.test("one visit of a row, it and those after it, or all that are to come move; what was moved alone stays", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const reception = noor.staff("receptionist");
    const { ids } = await as(reception, (scope) => bookVisits(scope, asked(world, { times: 5 })));
    const [first, second, third] = ids!;
    await as(reception, (scope) => move(scope, third, { startsAt: "2031-03-18T15:00" }));
    await as(
      reception,
      (scope) => moveSeveral(scope, second, { startsAt: "2031-03-11T10:00", which: "following" }),
    );
    assertEquals(await standing(world), [
      ...["2031-03-03T12:00", "2031-03-11T10:00", "2031-03-18T15:00", "2031-03-25T10:00", "2031-04-01T10:00"],
    ]);
    await as(reception, (scope) => moveSeveral(scope, first, { startsAt: "2031-03-10T12:00", which: "all" }));
    assertEquals(await standing(world), [
      ...["2031-03-10T12:00", "2031-03-18T12:00", "2031-03-18T15:00", "2031-04-01T12:00", "2031-04-08T12:00"],
    ]);
    await as(reception, (scope) => cancelSeveral(scope, second, { which: "following", reason: "Travels" }));
    assertEquals(await standing(world), ["2031-03-10T12:00", "2031-03-18T15:00"]);
  }));

Deno.test("a row moves whole or not at all", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const reception = noor.staff("receptionist");
    const { ids } = await as(reception, (scope) => bookVisits(scope, asked(world)));
    const refusal = await refused("series_taken", () =>
      as(reception, (scope) =>
        moveSeveral(scope, ids![0], { startsAt: "2031-03-02T12:00", which: "all" })));
    assertEquals(refusal.values.count, 4); // Sundays
    await refused("not_allowed", () =>
      as(noor.staff("accountant"), (scope) =>
        moveSeveral(scope, ids![0], { startsAt: "2031-03-04T12:00", which: "all" })));
    await refused("not_found", () =>
      as(world.bega.staff("owner"), (scope) =>
        cancelSeveral(scope, ids![0], { which: "all" })));
  }));
