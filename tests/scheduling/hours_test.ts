import { assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import { agendaOf, book } from "@/domain/scheduling/mod.ts";
import { fieldsOf } from "@/tests/support/refused.ts";
import { monday, visitAt } from "@/tests/support/visit.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

Deno.test("a visit lies wholly inside opening hours", () =>
  inWorld(async ({ as, noor, refused }) => {
    const reception = noor.staff("receptionist");
    for (const time of ["08:45", "18:45", "19:00", "23:45", "00:00"]) {
      const refusal = await refused(
        "outside_hours",
        () => as(reception, (scope) => book(scope, visitAt(noor, time))),
      );
      assertEquals(refusal.status, 422);
      assertEquals(fieldsOf(refusal), { startsAt: ["outside_hours"] });
      assertEquals([refusal.values.opens, refusal.values.closes], ["09:00", "19:00"]);
    }
    await as(reception, (scope) => book(scope, visitAt(noor, "09:00")));
    await as(reception, (scope) => book(scope, visitAt(noor, "18:30")));
  }));

Deno.test("a visit that lasts until midnight is outside hours, unless the clinic is open until then", () =>
  inWorld(async ({ as, noor, sql, refused }) => {
    const long = visitAt(noor, "18:00", { minutes: 360 });
    await refused("outside_hours", () => as(noor.staff("receptionist"), (scope) => book(scope, long)));

    await sql`update weekly_hours set closes = '24:00' where clinic_id = ${noor.id} and weekday = 1`;
    await as(noor.staff("receptionist"), (scope) => book(scope, long));
  }));

Deno.test("on a day without hours the clinic is closed", () =>
  inWorld(async ({ as, noor, refused }) => {
    const sunday = { startsAt: "2031-03-02T12:00" };
    const refusal = await refused(
      "outside_hours",
      () => as(noor.staff("doctor"), (scope) => book(scope, visitAt(noor, "12:00", sunday))),
    );
    assertEquals([refusal.said, refusal.values], ["closed_that_day", { clinic: "Noor Dental" }]);
  }));

Deno.test("a practitioner's own hours bind beside the clinic's, and the refusal says whose", () =>
  inWorld(async ({ as, noor, sql, refused }) => {
    await sql`
      insert into weekly_hours (id, clinic_id, location_id, practitioner_id, weekday, opens, closes)
      values (${newId()}, ${noor.id}, ${noor.places[0]}, ${noor.practitioners.get(
      "Dr Ayesha Khan",
    )!}, 1, '14:00', '17:00')`;
    const reception = noor.staff("receptionist");

    const refusal = await refused(
      "outside_hours",
      () => as(reception, (scope) => book(scope, visitAt(noor, "16:45"))),
    );
    assertEquals(refusal.values, {
      practitioner: "Dr Ayesha Khan",
      opens: "14:00",
      closes: "17:00",
      until: "17:15",
    });
    await as(reception, (scope) => book(scope, visitAt(noor, "14:00")));
    const colleague = { practitionerId: noor.practitioners.get("Dr Faiza Memon")! };
    await as(reception, (scope) => book(scope, visitAt(noor, "10:00", colleague)));
  }));

Deno.test("a break between two stretches is outside hours", () =>
  inWorld(async ({ as, noor, sql, refused }) => {
    await sql`update weekly_hours set closes = '12:00' where clinic_id = ${noor.id} and weekday = 1`;
    await sql`
      insert into weekly_hours (id, clinic_id, location_id, weekday, opens, closes)
      values (${newId()}, ${noor.id}, ${noor.places[0]}, 1, '13:00', '19:00')`;
    const reception = noor.staff("receptionist");

    await refused("outside_hours", () => as(reception, (scope) => book(scope, visitAt(noor, "11:45"))));
    await refused("outside_hours", () => as(reception, (scope) => book(scope, visitAt(noor, "12:15"))));
    await as(reception, (scope) => book(scope, visitAt(noor, "11:30")));
    await as(reception, (scope) => book(scope, visitAt(noor, "13:00")));
  }));

Deno.test("who may override hours books at any time", () =>
  inWorld(async ({ as, noor, refused }) => {
    const sunday = visitAt(noor, "12:00", { startsAt: "2031-03-02T23:45" });
    await refused("outside_hours", () => as(noor.staff("receptionist"), (scope) => book(scope, sunday)));
    await as(noor.staff("owner"), (scope) => book(scope, sunday));
  }));

Deno.test("an evening visit stays on its own day, whatever UTC says", () =>
  inWorld(async (world) => {
    assertEquals(await bookedAt(world, "2031-03-03T00:30"), ["2031-03-02T19:30:00.000Z"]);
  }));

Deno.test("in the night the clock skips an hour, a time in it moves past the gap", () =>
  inWorld(async (world) => {
    assertEquals(await bookedAt(world, "2031-03-30T03:30", "bega"), ["2031-03-30T01:30:00.000Z"]); // 04:30 there
  }));

Deno.test("in the night an hour comes twice, its first coming is meant and the day is 25 hours long", () =>
  inWorld(async (world) => {
    assertEquals(await bookedAt(world, "2031-10-26T03:30", "bega"), ["2031-10-26T00:30:00.000Z"]);
    assertEquals(await bookedAt(world, "2031-10-26T23:30", "bega"), [
      "2031-10-26T00:30:00.000Z",
      "2031-10-26T21:30:00.000Z",
    ]);
  }));

/** Books at a wall-clock time, as one who may at any, and says when that day's visits begin. */
async function bookedAt({ as, noor, bega }: World, startsAt: string, where = "noor"): Promise<string[]> {
  const clinic = where === "bega" ? bega : noor;
  const visit = where === "bega"
    ? visitAt(noor, "12:00", {
      patientId: bega.patients.get("Ștefan Ionescu")!,
      practitionerId: bega.practitioners.get("Dr. Mădălina Șerban")!,
    })
    : visitAt(noor, "12:00");
  return await as(clinic.staff("owner"), async (scope) => {
    await book(scope, { ...visit, startsAt });
    const agenda = await agendaOf(scope, startsAt.slice(0, monday.length));
    return agenda.map(({ startsAt }) => startsAt.toISOString());
  });
}
