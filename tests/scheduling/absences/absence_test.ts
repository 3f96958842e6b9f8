import { assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import {
  absencesAhead,
  book,
  calendarSetUp,
  cancel,
  move,
  noteAbsence,
  visitsToMove,
  withdrawAbsence,
} from "@/domain/scheduling/mod.ts";
import { fieldsOf } from "@/tests/support/refused.ts";
import { monday, visitAt } from "@/tests/support/visit.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

const ayesha = ({ noor }: World) => noor.practitioners.get("Dr Ayesha Khan")!;

const awayFor = (
  world: World,
  from: string,
  until: string,
  whose: object = { practitionerId: ayesha(world) },
) => ({
  kind: "leave" as const,
  from: `${monday}T${from}`,
  until: `${monday}T${until}`,
  reason: "",
  ...whose,
});

Deno.test("who is away cannot be booked then, nor a chair that is blocked, and a withdrawal frees their time", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const desk = noor.staff("receptionist");
    const { id } = await as(desk, (scope) => noteAbsence(scope, awayFor(world, "11:00", "13:00")));
    const refusal = await refused(
      "slot_taken",
      () => as(desk, (scope) => book(scope, visitAt(noor, "12:45"))),
    );
    assertEquals(refusal.values, { practitioner: "Dr Ayesha Khan", from: "11:00", until: "13:00" });
    await as(desk, (scope) => book(scope, visitAt(noor, "13:00")));
    const chair = { resourceId: noor.chairs[0], practitionerId: undefined };
    await as(
      desk,
      (scope) => noteAbsence(scope, { ...awayFor(world, "15:00", "16:00", chair), kind: "blocked" }),
    );
    await refused(
      "slot_taken",
      () => as(desk, (scope) => book(scope, visitAt(noor, "15:30", { resourceId: noor.chairs[0] }))),
    );
    await as(desk, (scope) => withdrawAbsence(scope, id));
    await as(desk, (scope) => withdrawAbsence(scope, id));
    await as(desk, (scope) => book(scope, visitAt(noor, "12:00")));
    const awayOn = async (day: string, days: number) =>
      (await as(desk, (scope) => calendarSetUp(scope, day, days))).away.map((
        { kind, whose },
      ) => [kind, whose]);
    assertEquals(await awayOn(monday, 1), [["blocked", noor.chairs[0]]]);
    assertEquals(await awayOn("2031-03-04", 7), []);
    assertEquals((await as(desk, absencesAhead)).length, 1);
  }));

Deno.test("visits that stand in an absence stay and are to be moved; what they leave is kept as soon as they are gone", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const desk = noor.staff("receptionist");
    const [first, second, third] = ["10:30", "11:30", "12:30"];
    const made = await as(desk, async (scope) => ({
      before: await book(scope, visitAt(noor, first)),
      moved: await book(scope, visitAt(noor, second)),
      cancelled: await book(scope, visitAt(noor, third)),
    }));
    const { id } = await as(desk, (scope) => noteAbsence(scope, awayFor(world, "11:00", "13:00")));
    const toMove = async () =>
      (await as(desk, (scope) => visitsToMove(scope))).map(({ id, cause }) => [id, cause]);
    assertEquals(await toMove(), [[made.moved.id, "absence"], [made.cancelled.id, "absence"]]);
    const nadia = { patientId: noor.patients.get("Nadia Hussain")! };
    await refused("slot_taken", () => as(desk, (scope) => book(scope, visitAt(noor, "12:00", nadia))));

    await as(desk, (scope) => move(scope, made.moved.id, { startsAt: `${monday}T14:00` }));
    await as(desk, (scope) => cancel(scope, made.cancelled.id, { reason: "Ill" }));
    assertEquals(await toMove(), []);
    for (const time of [second, third]) {
      await refused("slot_taken", () => as(desk, (scope) => book(scope, visitAt(noor, time, nadia))));
    }
    // Nor does what fell through stand again in it, nor what was moved away come back.
    await refused(
      "slot_taken",
      () => as(desk, (scope) => move(scope, made.cancelled.id, { startsAt: `${monday}T12:30` })),
    );
    await refused(
      "slot_taken",
      () => as(desk, (scope) => move(scope, made.moved.id, { startsAt: `${monday}T11:30` })),
    );
    await as(desk, (scope) => withdrawAbsence(scope, id));
    await as(desk, (scope) => move(scope, made.moved.id, { startsAt: `${monday}T11:30` }));
  }));

Deno.test("of two absences over one another each keeps what the other leaves, and all of it once the other is withdrawn", () =>
  inWorld(async (world) => {
    const { as, noor, refused, sql } = world;
    const desk = noor.staff("receptionist");
    const ids = [
      await as(desk, (scope) => noteAbsence(scope, awayFor(world, "11:00", "13:00"))),
      await as(desk, (scope) => noteAbsence(scope, awayFor(world, "12:00", "14:00"))),
    ];
    await as(desk, (scope) => withdrawAbsence(scope, ids[0].id));
    await as(desk, (scope) => book(scope, visitAt(noor, "11:00")));
    await refused("slot_taken", () => as(desk, (scope) => book(scope, visitAt(noor, "12:00"))));
    await as(desk, (scope) => withdrawAbsence(scope, ids[1].id));
    const [{ count }] = await sql`select count(*) from reservations where absence_id = any (${
      ids.map(({ id }) => id)
    })`;
    assertEquals(count, 0);
  }));

Deno.test("an absence of nobody, of both, that is over, ends first, lasts too long or is a chair's leave is refused", () =>
  inWorld(async (world) => {
    const { as, noor, bega, refused } = world;
    const desk = noor.staff("receptionist");
    const wrong: [object, Record<string, string[]>][] = [
      [{ practitionerId: undefined }, { practitionerId: ["required"] }],
      [{ resourceId: noor.chairs[0] }, { practitionerId: ["required"] }],
      [{ from: "2020-01-01T10:00", until: "2020-01-01T11:00" }, { until: ["in_the_past"] }],
      [{ until: `${monday}T11:00` }, { until: ["ends_before"] }],
      [{ until: "2033-01-01T00:00" }, { until: ["lasts_too_long"] }],
      [{ practitionerId: undefined, resourceId: noor.chairs[0] }, { kind: ["invalid_choice"] }],
      [{ practitionerId: [...bega.practitioners.values()][0] }, { practitionerId: ["not_found"] }],
      [{ practitionerId: undefined, resourceId: newId(), kind: "blocked" }, { resourceId: ["not_found"] }],
    ];
    for (const [fields, problems] of wrong) {
      const refusal = await refused(
        "invalid_input",
        () => as(desk, (scope) => noteAbsence(scope, { ...awayFor(world, "11:00", "13:00"), ...fields })),
      );
      assertEquals(fieldsOf(refusal), problems);
    }
  }));

Deno.test("another clinic neither sees an absence nor takes it back, and who may not write is refused by the database too", () =>
  inWorld(async (world) => {
    const { as, bare, noor, bega, refused } = world;
    const { id } = await as(
      noor.staff("doctor"),
      (scope) => noteAbsence(scope, awayFor(world, "11:00", "13:00")),
    );
    assertEquals(await as(bega.staff("owner"), absencesAhead), []);
    await refused("not_found", () => as(bega.staff("owner"), (scope) => withdrawAbsence(scope, id)));
    await refused("not_allowed", () => as(noor.staff("accountant"), (scope) => withdrawAbsence(scope, id)));
    await refused(
      "not_allowed",
      () => as(noor.staff("assistant"), (scope) => noteAbsence(scope, awayFor(world, "15:00", "16:00"))),
    );
    const { count } = await bare(
      noor.staff("assistant"),
      (sql) => sql`update absences set withdrawn_at = now() where id = ${id}`,
    );
    assertEquals(count, 0);
    const [{ kept }] = await world.sql`select count(*) as kept from reservations where absence_id = ${id}`;
    assertEquals(kept, 1);
  }));
