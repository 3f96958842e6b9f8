import { assertEquals } from "@std/assert";
import { arrive, book, cancel, confirm, miss, move, start, visitOf } from "@/domain/scheduling/mod.ts";
import { fieldsOf } from "@/tests/support/refused.ts";
import { monday, visitAt } from "@/tests/support/visit.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

const to = (time: string) => ({ startsAt: `${monday}T${time}` });

Deno.test("a moved visit keeps its length and its people, at another time", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const id = await booked(world, "12:00", { minutes: 45, resourceId: noor.chairs[0] });
    const reception = noor.staff("receptionist");

    await as(reception, (scope) => move(scope, id, to("15:00")));

    const visit = await as(reception, (scope) => visitOf(scope, id));
    assertEquals([visit.startsAt, visit.endsAt], [
      new Date("2031-03-03T10:00Z"),
      new Date("2031-03-03T10:45Z"),
    ]);
    const kept = await sql`
      select distinct starts_at, ends_at, standing from reservations where appointment_id = ${id}`;
    assertEquals([...kept], [{
      starts_at: new Date("2031-03-03T10:00Z"),
      ends_at: new Date("2031-03-03T10:45Z"),
      standing: true,
    }]);
    const [{ wall }] = await sql`select wall_start as wall from appointments where id = ${id}`;
    assertEquals(wall, `${monday}T15:00:00`);
    await booked(world, "12:00"); // its old time is free
  }));

Deno.test("a visit moves to another practitioner, whose time it then keeps", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const id = await booked(world, "12:00");
    const faiza = noor.practitioners.get("Dr Faiza Memon")!;

    await as(
      noor.staff("receptionist"),
      (scope) => move(scope, id, { ...to("12:00"), practitionerId: faiza }),
    );

    const visit = await as(noor.staff("receptionist"), (scope) => visitOf(scope, id));
    assertEquals(visit.practitioner, { id: faiza, name: "Dr Faiza Memon" });
    const nadia = noor.patients.get("Nadia Hussain")!;
    await booked(world, "12:00", { patientId: nadia }); // her first one is free again
    await refused("slot_taken", () => booked(world, "12:15", { patientId: nadia, practitionerId: faiza }));
  }));

Deno.test("a visit does not move to where somebody or something is kept", () =>
  inWorld(async (world) => {
    const { as, noor, refused, sql } = world;
    const [chair] = noor.chairs;
    await sql`update resources set deleted_at = now() where clinic_id = ${noor.id} and id <> ${chair}`;
    const id = await booked(world, "12:00", { resourceId: chair });
    const nadia = { patientId: noor.patients.get("Nadia Hussain")! };
    const faiza = { practitionerId: noor.practitioners.get("Dr Faiza Memon")! };
    await booked(world, "14:00", nadia);
    await booked(world, "16:00", { ...nadia, ...faiza, resourceId: chair });
    await booked(world, "17:00", faiza);
    for (const [time, busy] of [["14:15", "Dr Ayesha Khan"], ["16:15", "Chair 1"], ["17:15", "Saba Anwar"]]) {
      const refusal = await refused(
        "slot_taken",
        () => as(noor.staff("receptionist"), (scope) => move(scope, id, to(time))),
      );
      assertEquals([refusal.status, refusal.values.practitioner], [409, busy]);
    }
  }));

Deno.test("a chair that is busy then is changed for the next one", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const [chair, next] = noor.chairs;
    const id = await booked(world, "12:00", { resourceId: chair });
    const others = {
      patientId: noor.patients.get("Nadia Hussain")!,
      practitionerId: noor.practitioners.get("Dr Faiza Memon")!,
    };
    await booked(world, "16:00", { ...others, resourceId: chair });
    const visit = await as(noor.staff("receptionist"), async (scope) => {
      await move(scope, id, to("16:15"));
      return await visitOf(scope, id);
    });
    assertEquals(visit.resources.map(({ id }) => id), [next]);
  }));

for (const [verb, leave] of Object.entries({ cancel, miss })) {
  Deno.test(`after ${verb}, a moved visit stands again, where it is still free`, () =>
    inWorld(async (world) => {
      const { as, noor, refused } = world;
      const reception = noor.staff("receptionist");
      const id = await booked(world, "12:00");
      await as(reception, (scope) => leave(scope, id, { reason: "Called" }));
      await booked(world, "12:00", { patientId: noor.patients.get("Nadia Hussain")! });

      const collides = () => as(reception, (scope) => move(scope, id, to("12:15")));
      assertEquals((await refused("slot_taken", collides)).values.practitioner, "Dr Ayesha Khan");
      await as(reception, (scope) => move(scope, id, to("12:30")));

      const { status, statusReason } = await as(reception, (scope) => visitOf(scope, id));
      assertEquals([status, statusReason], ["scheduled", null]);
      await refused(
        "slot_taken",
        () => booked(world, "12:45", { patientId: noor.patients.get("Nadia Hussain")! }),
      );
    }));
}

Deno.test("a confirmed visit may move, one that has begun may not", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const reception = noor.staff("receptionist");
    const id = await booked(world, "12:00");
    await as(reception, (scope) => confirm(scope, id));
    await as(reception, (scope) => move(scope, id, to("13:00")));

    for (const step of [arrive, start]) {
      await as(reception, (scope) => step(scope, id));
      const refusal = await refused("wrong_status", () =>
        as(reception, (scope) => move(scope, id, to("14:00"))));
      assertEquals(refusal.status, 409);
    }
  }));

Deno.test("a visit moves only into hours, unless the mover may override them", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const id = await booked(world, "12:00");
    await refused("outside_hours", () => as(noor.staff("doctor"), (scope) => move(scope, id, to("20:00"))));
    await as(noor.staff("owner"), (scope) => move(scope, id, to("20:00")));
  }));

Deno.test("a visit moves neither to nor from another clinic, nor by who may not", () =>
  inWorld(async (world) => {
    const { as, noor, bega, refused } = world;
    const id = await booked(world, "12:00");
    const foreign = { ...to("14:00"), practitionerId: bega.practitioners.get("Dr. Mădălina Șerban")! };
    const refusal = await refused(
      "invalid_input",
      () => as(noor.staff("receptionist"), (scope) => move(scope, id, foreign)),
    );
    assertEquals(fieldsOf(refusal), { practitionerId: ["not_found"] });
    await refused("not_found", () => as(bega.staff("owner"), (scope) => move(scope, id, to("14:00"))));
    await refused("not_allowed", () => as(noor.staff("accountant"), (scope) => move(scope, id, to("14:00"))));
  }));

Deno.test("who moves a visit that somebody moved meanwhile is told", () =>
  inWorld(async (world) => {
    const { as, noor, sql, refused } = world;
    const id = await booked(world, "12:00");
    // What happens between reading the visit and writing it: the version the verb has read is not the row's any more.
    await sql`create function pg_temp.meanwhile() returns trigger language plpgsql as $$ begin return null; end $$`;
    await sql`create trigger meanwhile before update on appointments for each row execute function pg_temp.meanwhile()`;
    const refusal = await refused(
      "changed_meanwhile",
      () => as(noor.staff("receptionist"), (scope) => move(scope, id, to("14:00"))),
    );
    assertEquals(refusal.status, 409);
  }));

const booked = async ({ as, noor }: World, time: string, changes = {}) =>
  (await as(noor.staff("receptionist"), (scope) => book(scope, visitAt(noor, time, changes)))).id;
