import { assertEquals, assertMatch } from "@std/assert";
import { dayAfter } from "@/core/time.ts";
import { arrive, book } from "@/domain/scheduling/mod.ts";
import { inWorld, type World } from "@/tests/support/world.ts";
import { moving } from "./support/moved.ts";
import { doctorOf, none, past, reasonsOf, soon, standing, table } from "./support/visits.ts";

Deno.test("who finds somebody busy is left out, by what stands and by the file itself, and the others go in", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const taken = {
      patientId: noor.patients.get("علی حیدر")!,
      practitionerId: noor.practitioners.get(doctorOf(world))!,
      minutes: 30,
      reason: "",
    };
    await as(noor.staff("owner"), (scope) => book(scope, { ...taken, startsAt: `${soon}T10:00` }));
    const file = await moving(
      world,
      await table(
        world,
        `1,SABA,DOC,,${soon} 10:15,30,Scheduled,`,
        `2,SABA,DOC,,${soon} 12:00,30,Scheduled,`,
        `3,SABA,DOC,,${soon} 12:15,30,Confirmed,`,
        `4,SABA,DOC,,${soon} 14:00,30,Scheduled,`,
      ),
    ).begun();
    assertEquals(await file.checked(), { ...none, add: 2, ambiguous: 2 });
    assertEquals(await reasonsOf(world, file.id), [[1, "slot_taken"], [3, "slot_taken"]]);
    await as(noor.staff("owner"), (scope) => book(scope, { ...taken, startsAt: `${soon}T14:00` }));
    assertEquals(await file.taken(), { ...none, add: 1, ambiguous: 3, taken: 1 });
    assertEquals((await reasonsOf(world, file.id)).at(-1), [4, "slot_taken"]);
  }));

Deno.test("the same file again says nothing new; a later one changes what people have not touched; undone, all is as before", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const before = await standing(world);
    const lines = [
      `1,SABA,DOC,EXAM,${soon} 10:00,30,Scheduled,`,
      `2,SABA,DOC,EXAM,${soon} 12:00,30,Scheduled,`,
    ];
    const first = await moving(world, await table(world, ...lines)).begun();
    await first.checked();
    await first.taken();
    const brought = await standing(world);
    const again = await moving(world, await table(world, ...lines)).begun();
    assertEquals(await again.checked(), { ...none, same: 2 });
    await again.taken();
    assertEquals(await standing(world), brought);

    const later = await moving(
      world,
      await table(
        world,
        `1,SABA,DOC,EXAM,${soon} 11:00,45,Confirmed,Asked for it`,
        `2,SABA,DOC,EXAM,${soon} 12:00,30,Cancelled,`,
      ),
    ).begun();
    assertEquals(await later.checked(), { ...none, change: 2 });
    await later.taken();
    assertEquals((await standing(world)).map(({ status, keeping }) => [status, keeping]), [
      ["confirmed", 2],
      ["cancelled", 0],
    ]);
    assertEquals(await later.undone(), { ...none, change: 2, taken: 2, undone: 2 });
    assertEquals(await standing(world), brought);

    const other = await moving(world, await table(world, `9,SABA,DOC,,${soon} 15:00,30,Scheduled,`)).begun();
    await other.checked();
    await other.taken();
    assertEquals((await other.undone()).kept, 0);
    assertEquals(await standing(world), brought);

    const [{ id }] =
      await sql`select id from appointments where clinic_id = ${noor.id} order by starts_at limit 1`;
    await as(noor.staff("receptionist"), (scope) => arrive(scope, id));
    const third = await moving(world, await table(world, `1,SABA,DOC,EXAM,${soon} 16:00,45,Confirmed,`))
      .begun();
    assertEquals(await third.checked(), { ...none, ambiguous: 1 });
    assertEquals(await reasonsOf(world, third.id), [[1, "worked_with"]]);
    assertEquals(before, []);
  }));

Deno.test("undone, visits that nobody touched are gone and those that somebody did stay", () =>
  inWorld(async (world) => {
    const { as, noor, sql, bare } = world;
    const file = await moving(
      world,
      await table(world, `1,SABA,DOC,,${soon} 10:00,30,Scheduled,`, `2,SABA,DOC,,${past} 12:00,30,Complete,`),
    ).begun();
    await file.checked();
    await file.taken();
    const [{ id }] =
      await sql`select id from appointments where clinic_id = ${noor.id} order by starts_at desc limit 1`;
    const removing = (person: Parameters<World["bare"]>[0]) =>
      bare(person, (sql) => sql`select private.remove_moved_visits(${noor.id}, ${file.id}, ${[id]}::uuid[])`);
    for (const person of [noor.staff("doctor"), world.bega.staff("owner")]) {
      assertMatch(String(await removing(person).catch((error) => error)), /42501|not_allowed|privilege/);
    }
    await as(noor.staff("receptionist"), (scope) => arrive(scope, id));
    assertEquals(await file.undone(), { ...none, add: 2, taken: 2, undone: 2, kept: 1 });
    assertEquals((await standing(world)).map(({ status }) => status), ["arrived"]);
    assertEquals(
      (await sql`select from external_ids where import_id = ${file.id} and kind = 'appointment'`).length,
      1,
    );
  }));

Deno.test("visits that were stopped anywhere go on where they were", () =>
  inWorld(async (world) => {
    const { sql, noor } = world;
    const lines = Array.from(
      { length: 1_200 },
      (_, n) => `${n},SABA,DOC,,${dayAfter(past, -(n % 30))} ${8 + (n % 10)}:00,30,Complete,`,
    );
    const file = await moving(world, await table(world, ...lines)).begun();
    assertEquals((await file.stopping("check")) > 2, true);
    assertEquals((await file.counted()).add, 1_200);
    assertEquals((await file.stopping("take")) > 2, true);
    assertEquals((await file.counted()).taken, 1_200);
    assertEquals((await file.stopping("undo")) > 2, true);
    assertEquals((await sql`select from appointments where clinic_id = ${noor.id}`).length, 0);
  }));
