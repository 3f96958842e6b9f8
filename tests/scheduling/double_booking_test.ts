import { assert, assertEquals } from "@std/assert";
import { agendaOf, book, cancel, move, visitOf } from "@/domain/scheduling/mod.ts";
import { monday, visitAt } from "@/tests/support/visit.ts";
import { inWorld } from "@/tests/support/world.ts";

const overbookedBecause = "Emergency, in pain";

Deno.test("whoever may books a second visit at the same time, saying why, and it is marked", () =>
  inWorld(async ({ as, noor, refused }) => {
    const [doctor, reception] = [noor.staff("doctor"), noor.staff("receptionist")];
    const nadia = { patientId: noor.patients.get("Nadia Hussain")! };
    await as(reception, (scope) => book(scope, visitAt(noor, "12:00")));
    await refused("slot_taken", () => as(doctor, (scope) => book(scope, visitAt(noor, "12:00", nadia))));
    await refused(
      "not_allowed",
      () => as(reception, (scope) => book(scope, visitAt(noor, "12:00", { ...nadia, overbookedBecause }))),
    );
    const { id } = await as(
      doctor,
      (scope) => book(scope, visitAt(noor, "12:00", { ...nadia, overbookedBecause })),
    );
    const visit = await as(doctor, (scope) => visitOf(scope, id));
    assertEquals(visit.overbookedBecause, overbookedBecause);
    assertEquals((await as(doctor, (scope) => agendaOf(scope, monday))).length, 2);
  }));

Deno.test("a reason where everybody is free marks nothing", () =>
  inWorld(async ({ as, noor }) => {
    const visit = await as(noor.staff("doctor"), async (scope) => {
      const { id } = await book(scope, visitAt(noor, "12:00", { overbookedBecause }));
      return await visitOf(scope, id);
    });
    assertEquals(visit.overbookedBecause, null);
  }));

Deno.test("the patient is never double booked, nor a third put where two stand, nor one where only the second is left", () =>
  inWorld(async ({ as, noor, refused }) => {
    const doctor = noor.staff("doctor");
    const faiza = { practitionerId: noor.practitioners.get("Dr Faiza Memon")! };
    const [nadia, ali] = ["Nadia Hussain", "علی حیدر"].map((name) => ({
      patientId: noor.patients.get(name)!,
    }));
    const first = await as(doctor, (scope) => book(scope, visitAt(noor, "12:00")));
    await refused(
      "slot_taken",
      () => as(doctor, (scope) => book(scope, visitAt(noor, "12:15", { ...faiza, overbookedBecause }))),
    );
    await as(doctor, (scope) => book(scope, visitAt(noor, "12:00", { ...nadia, overbookedBecause })));
    await refused("slot_taken", () => as(doctor, (scope) => book(scope, visitAt(noor, "12:00", ali))));
    await as(doctor, (scope) => cancel(scope, first.id, {}));
    await refused("slot_taken", () => as(doctor, (scope) => book(scope, visitAt(noor, "12:15", ali))));
  }));

Deno.test("a double booking that moves to where it is free is one no more", () =>
  inWorld(async ({ as, noor, sql }) => {
    const doctor = noor.staff("doctor");
    const nadia = { patientId: noor.patients.get("Nadia Hussain")! };
    await as(doctor, (scope) => book(scope, visitAt(noor, "12:00")));
    const { id } = await as(
      doctor,
      (scope) => book(scope, visitAt(noor, "12:00", { ...nadia, overbookedBecause })),
    );
    await as(noor.staff("receptionist"), (scope) => move(scope, id, { startsAt: `${monday}T15:00` }));
    assertEquals((await as(doctor, (scope) => visitOf(scope, id))).overbookedBecause, null);
    assertEquals((await sql`select from reservations where appointment_id = ${id} and overbooked`).length, 0);
  }));

Deno.test("past the app, the database keeps who may not from booking over somebody", () =>
  inWorld(async ({ bare, noor, as, sql }) => {
    const { id } = await as(noor.staff("receptionist"), (scope) => book(scope, visitAt(noor, "12:00")));
    const over = (person = noor.staff("receptionist")) =>
      bare(person, (sql) => sql`update reservations set overbooked = true where appointment_id = ${id}`)
        .then(() => true, () => false);
    assert(!await over());
    assert(!await over(noor.guest));
    assert(await over(noor.staff("doctor")));
    assertEquals(
      (await sql`select from reservations where appointment_id = ${id} and overbooked`).length > 0,
      true,
    );
  }));

Deno.test("a patient has no two visits that begin at the same moment, and each is told in their words", () =>
  inWorld(async ({ as, noor, refused }) => {
    const reception = noor.staff("receptionist");
    const faiza = { practitionerId: noor.practitioners.get("Dr Faiza Memon")! };
    await as(reception, (scope) => book(scope, visitAt(noor, "12:00")));
    const refusal = await refused(
      "booked_twice",
      () => as(reception, (scope) => book(scope, visitAt(noor, "12:00", faiza))),
    );
    assertEquals([refusal.status, refusal.said, refusal.values], [409, "booked_twice", { at: "12:00" }]);
  }));
