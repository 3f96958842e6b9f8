import { assertEquals } from "@std/assert";
import {
  agendaOf,
  book,
  busyDays,
  cancel,
  chairsOfVisits,
  daySheetOf,
  monthOf,
  visitsOver,
} from "@/domain/scheduling/mod.ts";
import { monday, visitAt } from "@/tests/support/visit.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

/** Four visits of the Monday, one of them cancelled, and one of the day after. */
async function someVisits({ as, noor }: World) {
  const others = ["Nadia Hussain", "Imran Shaikh"].map((name) => noor.patients.get(name))
    .filter((id) => id !== undefined);
  const faiza = { practitionerId: noor.practitioners.get("Dr Faiza Memon")! };
  return await as(noor.staff("receptionist"), async (scope) => {
    const ids = [
      await book(scope, visitAt(noor, "10:00", { resourceId: noor.chairs[0] })),
      await book(scope, visitAt(noor, "11:00", { ...faiza, patientId: others[0] })),
      await book(scope, visitAt(noor, "12:00")),
      await book(scope, visitAt(noor, "13:00", faiza)),
      await book(scope, { ...visitAt(noor, "10:00"), startsAt: "2031-03-04T10:00" }),
    ].map(({ id }) => id);
    await cancel(scope, ids[2], { reason: "Ill" });
    return ids;
  });
}

Deno.test("the calendar shows the visits of some days, narrowed to a person, a status, a place or words of a name", () =>
  inWorld(async (world) => {
    const { as, noor, bega } = world;
    const ids = await someVisits(world);
    const desk = noor.staff("receptionist");
    const faiza = noor.practitioners.get("Dr Faiza Memon")!;
    const over = async (narrow: object, days = 2) =>
      (await as(desk, (scope) => visitsOver(scope, monday, days, narrow))).map(({ id }) => ids.indexOf(id));
    assertEquals(await over({}), [0, 1, 2, 3, 4]);
    assertEquals(await over({}, 1), [0, 1, 2, 3]);
    assertEquals(await over({ practitionerId: faiza }), [1, 3]);
    assertEquals(await over({ status: "cancelled" }), [2]);
    assertEquals(await over({ locationId: noor.places[0], search: "hussain NADIA" }), [1]);
    assertEquals(await over({ search: "nadia zzz" }), []);
    assertEquals(await over({ search: "%" }), []);
    assertEquals((await as(desk, (scope) => agendaOf(scope, monday))).length, 4);
    assertEquals(await as(bega.staff("owner"), (scope) => visitsOver(scope, monday, 2)), []);
  }));

Deno.test("a month counts what stands and brings no more than the first few visits of a day", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const ids = await someVisits(world);
    const desk = noor.staff("receptionist");
    const month = await as(desk, (scope) => monthOf(scope, "2031-03-03", 3, {}, 2));
    assertEquals(
      month.map(({ day, count, visits }) => [day, count, visits.map(({ id }) => ids.indexOf(id))]),
      [["2031-03-03", 3, [0, 1]], ["2031-03-04", 1, [4]], ["2031-03-05", 0, []]],
    );
    const hers = await as(desk, (scope) => monthOf(scope, "2031-03-03", 1, { search: "nadia" }));
    assertEquals(hers.map(({ count }) => count), [1]);
    const busy = await as(desk, (scope) => busyDays(scope, "2031-03-01", 31));
    assertEquals([...busy], ["2031-03-03", "2031-03-04"]);
    await refused(
      "not_allowed",
      () => as(desk, (scope) => monthOf({ ...scope, permissions: new Set() }, "2031-03-03", 1)),
    );
  }));

Deno.test("a day by chairs knows which chair a visit keeps", () =>
  inWorld(async (world) => {
    const [first] = await someVisits(world);
    const { as, noor } = world;
    const chairs = await as(noor.staff("receptionist"), (scope) => chairsOfVisits(scope, monday, 1));
    assertEquals([...chairs], [[first, noor.chairs[0]]]);
  }));

Deno.test("a day's paper has what stands, in the order of people and time, of one or of all", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const ids = await someVisits(world);
    const doctor = noor.staff("doctor");
    const sheet = await as(doctor, (scope) => daySheetOf(scope, monday));
    assertEquals(sheet.map(({ id }) => ids.indexOf(id)).sort(), [0, 1, 3]);
    const byPerson = sheet.map(({ practitioner }) => practitioner!.name);
    assertEquals(byPerson, byPerson.toSorted());
    const faiza = noor.practitioners.get("Dr Faiza Memon")!;
    const hers = await as(doctor, (scope) => daySheetOf(scope, monday, faiza));
    assertEquals(hers.map(({ id }) => ids.indexOf(id)), [1, 3]);
  }));
