import { assert, assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import { wallClockIn } from "@/core/time.ts";
import { availableTimes, book, cancel, setDay } from "@/domain/scheduling/mod.ts";
import type { Person } from "@/tests/support/cast.ts";
import { visitAt } from "@/tests/support/visit.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

const day = "2031-03-03";
const long = new Date("2031-01-01T00:00Z");

/** The wall clocks that are offered on the Monday, for whom is asked. */
const offered = async ({ as, noor }: World, person: Person, asked: object = {}) => {
  const times = await as(person, (scope) => availableTimes(scope, { day, days: 1, ...asked }, long));
  return times.map(({ startsAt, practitionerIds }) => ({
    time: wallClockIn("Asia/Karachi", startsAt).slice(11),
    who: practitionerIds.map((id) => [...noor.practitioners].find(([, known]) => known === id)![0]),
  }));
};

Deno.test("the times that are offered are those that can be booked, and no others", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const desk = noor.staff("receptionist");
    const practitionerId = noor.practitioners.get("Dr Ayesha Khan")!;
    await sql`
      insert into weekly_hours (id, clinic_id, location_id, practitioner_id, weekday, opens, closes)
      values (${newId()}, ${noor.id}, ${noor.places[0]}, ${practitionerId}, 1, '10:00', '12:30')`;
    await as(desk, (scope) => book(scope, visitAt(noor, "10:45")));
    const times = (await offered(world, desk, { practitionerId })).map(({ time }) => time);
    assertEquals(times, ["10:00", "10:15", "11:15", "11:30", "11:45", "12:00"]);
    for (const time of ["09:45", "10:30", "11:00", "12:15"]) {
      assert(
        await as(desk, (scope) => book(scope, visitAt(noor, time))).then(() => false, () => true),
        `${time} is bookable but not offered`,
      );
    }
    await as(
      desk,
      (scope) => book(scope, visitAt(noor, "12:00", { patientId: noor.patients.get("Nadia Hussain")! })),
    );
    assertEquals((await offered(world, desk, { practitionerId })).at(-1)!.time, "11:30");
  }));

Deno.test("a cancelled visit and a hold that has run out give their time back, a day off takes it", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const desk = noor.staff("receptionist");
    const practitionerId = noor.practitioners.get("Dr Ayesha Khan")!;
    const free = async () => (await offered(world, desk, { practitionerId })).map(({ time }) => time);
    const { id } = await as(desk, (scope) => book(scope, visitAt(noor, "12:00")));
    assert(!(await free()).includes("12:00"));
    await sql`update appointments set status = 'held', held_until = now() - interval '1 second' where id = ${id}`;
    assert((await free()).includes("12:00"));
    await sql`update appointments set status = 'scheduled', held_until = null where id = ${id}`;
    await as(desk, (scope) => cancel(scope, id, { reason: "Ill" }));
    assert((await free()).includes("12:00"));
    await as(noor.staff("owner"), (scope) => setDay(scope, { day, practitionerId, hours: [], reason: "" }));
    assertEquals(await free(), []);
    assert((await offered(world, desk)).length > 0, "a colleague's day off is nobody else's");
  }));

Deno.test("a service is offered for as long as it takes and by those who provide it; what is over is not offered", () =>
  inWorld(async (world) => {
    const { as, noor, bega, sql, refused } = world;
    const desk = noor.staff("receptionist");
    const serviceId = noor.services.get("EXAM")!;
    await sql`update services set minutes = 480 where id = ${serviceId}`;
    await sql`
      insert into service_practitioners (clinic_id, service_id, practitioner_id)
      values (${noor.id}, ${serviceId}, ${noor.practitioners.get("Dr Faiza Memon")!})`;
    const times = await offered(world, desk, { serviceId });
    assertEquals([times[0], times.at(-1)!.time], [{ time: "09:00", who: ["Dr Faiza Memon"] }, "11:00"]);

    const noon = new Date("2031-03-03T07:01Z"); // 12:01 there
    const left = await as(desk, (scope) => availableTimes(scope, { day, days: 1 }, noon));
    assertEquals(wallClockIn("Asia/Karachi", left[0].startsAt), `${day}T12:15`);
    for (const asked of [{ serviceId: newId() }, { practitionerId: [...bega.practitioners.values()][0] }]) {
      await refused("not_found", () => offered(world, desk, asked));
    }
  }));
