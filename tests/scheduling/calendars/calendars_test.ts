import { assertEquals } from "@std/assert";
import {
  addCalendar,
  addResource,
  calendarOf,
  calendarsOf,
  changeCalendar,
  embeddersOf,
  letEmbed,
  removeResource,
  resourcesOf,
  SaidCalendar,
  withdrawCalendar,
} from "@/domain/scheduling/mod.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

/** All that can be said of a calendar of noor's. */
function whole({ noor }: World, more: Record<string, unknown> = {}) {
  const [first, second] = noor.practitioners.values();
  return SaidCalendar.parse({
    name: "First visit",
    names: { ur: "پہلی ملاقات" },
    serviceId: noor.services.get("EXAM"),
    minutes: 40,
    price: 300_000,
    assignment: "priority",
    booking: "request",
    cooldownMinutes: 10,
    practitionerFrom: 10,
    practitionerUntil: 30,
    practitioners: [{ id: first, priority: 1 }, { id: second, priority: 0 }],
    helpers: [{ id: first }],
    needs: [{ kind: "chair", fromMinute: 0 }, { kind: "helper", fromMinute: 0, untilMinute: 10 }],
    hours: [{ weekday: 1, opens: "10:00", closes: "12:00" }],
    ...more,
  });
}

Deno.test("a calendar is all that is said of it, and a change replaces all of it but whose turn it is", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const owner = noor.staff("owner");
    const { id } = await as(owner, (scope) => addCalendar(scope, whole(world)));
    const added = await as(owner, (scope) => calendarOf(scope, id));
    assertEquals([added.name, added.minutes, added.price], ["First visit", 40, {
      amount: 300_000,
      currency: "PKR",
    }]);
    assertEquals(added.needs.map(({ kind, untilMinute }) => [kind, untilMinute]), [["chair", null], [
      "helper",
      10,
    ]]);
    await sql`update calendar_practitioners set taken = 4 where calendar_id = ${id} and priority = 1`;
    const [stays] = noor.practitioners.values();
    const said = whole(world, {
      name: "Second visit",
      practitioners: [{ id: stays }],
      needs: [],
      price: undefined,
    });
    await as(owner, (scope) => changeCalendar(scope, id, { ...said, version: added.version }));
    const changed = await as(owner, (scope) => calendarOf(scope, id));
    assertEquals([changed.name, changed.ownPrice, changed.needs], ["Second visit", null, []]);
    assertEquals(changed.practitioners.map(({ id, taken }) => [id, taken]), [[stays, 4]]);
  }));

Deno.test("what cannot be is refused: a service or somebody of another clinic, hours that overlap, an end before its beginning", () =>
  inWorld(async (world) => {
    const { as, bega, noor, refused } = world;
    const add = (more: Record<string, unknown>) => () =>
      as(noor.staff("owner"), (scope) => addCalendar(scope, whole(world, more)));
    const [stranger] = bega.practitioners.values();
    await refused("invalid_input", add({ serviceId: bega.services.values().next().value }));
    await refused("invalid_input", add({ locationId: bega.places[0] }));
    await refused("invalid_input", add({ practitioners: [{ id: stranger }] }));
    await refused("invalid_input", add({ helpers: [{ id: stranger }] }));
    await refused("invalid_input", add({ practitionerFrom: 30, practitionerUntil: 10 }));
    await refused("invalid_input", add({ needs: [{ kind: "chair", fromMinute: 20, untilMinute: 10 }] }));
    const overlapping = [["10:00", "12:00"], ["11:00", "13:00"]].map(([opens, closes]) => ({
      weekday: 1,
      opens,
      closes,
    }));
    await refused("invalid_input", add({ hours: overlapping }));
  }));

Deno.test("a change from a version that no longer stands is refused, and a withdrawn calendar is there no more", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const owner = noor.staff("owner");
    const { id } = await as(owner, (scope) => addCalendar(scope, whole(world)));
    const change = (version: number) => () =>
      as(owner, (scope) => changeCalendar(scope, id, { ...whole(world), version }));
    await refused("changed_meanwhile", change(0));
    await as(owner, (scope) => withdrawCalendar(scope, id));
    await refused("not_found", change(2));
    await refused("not_found", () => as(owner, (scope) => withdrawCalendar(scope, id)));
    assertEquals(await as(noor.guest, (scope) => calendarsOf(scope, { bookable: true })), []);
  }));

Deno.test("only those who look after the schedule change calendars, resources and who may embed; another clinic finds none", () =>
  inWorld(async (world) => {
    const { as, bare, bega, noor, refused } = world;
    const { id } = await as(noor.staff("owner"), (scope) => addCalendar(scope, whole(world)));
    for (const role of ["doctor", "receptionist", "assistant", "accountant"]) {
      const by = noor.staff(role);
      await refused("not_allowed", () => as(by, (scope) => addCalendar(scope, whole(world))));
      await refused("not_allowed", () => as(by, (scope) => withdrawCalendar(scope, id)));
      await refused(
        "not_allowed",
        () => as(by, (scope) => addResource(scope, { kind: "room", name: "Room" })),
      );
      await refused("not_allowed", () => as(by, (scope) => letEmbed(scope, { origins: [] })));
      await bare(by, (sql) => sql`update calendars set booking = 'instant' where id = ${id}`);
    }
    await refused("not_found", () => as(bega.staff("owner"), (scope) => withdrawCalendar(scope, id)));
    await refused(
      "not_found",
      () => as(bega.staff("owner"), (scope) => removeResource(scope, noor.chairs[0])),
    );
    assertEquals((await as(noor.staff("owner"), (scope) => calendarOf(scope, id))).booking, "request");
  }));

Deno.test("a room is added and taken out of use, once", () =>
  inWorld(async ({ as, noor, refused }) => {
    const owner = noor.staff("owner");
    const { id } = await as(owner, (scope) => addResource(scope, { kind: "room", name: "Quiet room" }));
    assertEquals((await as(owner, resourcesOf)).filter((one) => one.id === id).map(({ name }) => name), [
      "Quiet room",
    ]);
    await as(owner, (scope) => removeResource(scope, id));
    assertEquals((await as(owner, resourcesOf)).some((one) => one.id === id), false);
    await refused("not_found", () => as(owner, (scope) => removeResource(scope, id)));
  }));

Deno.test("a clinic says which sites may show its booking; what is said twice counts once", () =>
  inWorld(async ({ as, noor, bega }) => {
    const owner = noor.staff("owner");
    const origins = ["https://noor.example", "https://noor.example"];
    await as(owner, (scope) => letEmbed(scope, { origins }));
    assertEquals(await as(noor.guest, embeddersOf), ["https://noor.example"]);
    assertEquals(await as(bega.guest, embeddersOf), []);
  }));
