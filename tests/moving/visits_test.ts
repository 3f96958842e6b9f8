import { assertEquals, assertMatch } from "@std/assert";
import { dayAfter, dayIn, instantIn } from "@/core/time.ts";
import { arrive, book } from "@/domain/scheduling/mod.ts";
import { recordOf } from "@/domain/patients/mod.ts";
import { inWorld, type World } from "@/tests/support/world.ts";
import { moving } from "./support/moved.ts";

const none = { add: 0, change: 0, same: 0, ambiguous: 0, wrong: 0, taken: 0, kept: 0, undone: 0 };
const zone = "Asia/Karachi";
const soon = dayAfter(dayIn(zone), 3);
const past = dayAfter(dayIn(zone), -40);

const saba = async ({ as, noor }: World) =>
  await as(noor.staff("owner"), (scope) => recordOf(scope, noor.patients.get("Saba Anwar")!));
const doctorOf = ({ noor }: World) => [...noor.practitioners.keys()][0];

const header = "id,Patient number,Doctor,Service code,Start time,Minutes,Status,Reason";

/** A file of visits of Saba Anwar with the first practitioner. */
async function table(world: World, ...lines: string[]): Promise<string> {
  const { number } = await saba(world);
  return [header, ...lines].join("\n").replaceAll("SABA", number).replaceAll("DOC", `Dr. ${doctorOf(world)}`);
}

/** Every visit that stands at noor, and what its people are kept for. */
const standing = async ({ sql, noor }: World) =>
  [
    ...await sql`
    select a.status, a.starts_at, a.ends_at, a.wall_start, a.reason, a.source, s.code,
           (select count(*)::int from reservations r where r.appointment_id = a.id) as kept,
           (select count(*)::int from reservations r where r.appointment_id = a.id and r.standing) as keeping
      from appointments a left join services s on s.id = a.service_id
     where a.clinic_id = ${noor.id} order by a.starts_at, a.status`,
  ].map((row) => ({ ...row }));

const reasonsOf = async ({ sql }: World, id: string) =>
  (await sql`select line, reasons from import_lines where import_id = ${id} and reasons <> '{}' order by line`)
    .map(({ line, reasons }) => [line, ...reasons]);

Deno.test("visits of the past come in as they ended and keep nobody; those to come keep their people", () =>
  inWorld(async (world) => {
    const before = await standing(world);
    const file = await moving(
      world,
      await table(
        world,
        `a1,SABA,DOC,EXAM,${past} 10:00,30,Complete,Toothache`,
        `a2,SABA,DOC,,${past} 10:00,30,no-show,`,
        `a3,SABA,DOC,EXAM,${soon}T09:15,,Scheduled,`,
        `a4,SABA,DOC,,${soon}T11:00,45,Cancelled,`,
      ),
    ).begun();
    assertEquals((await file.state()).kind, "appointments");
    assertEquals(await file.checked(), { ...none, add: 4 });
    assertEquals(await standing(world), before);
    assertEquals((await file.taken()).taken, 4);
    const came = (await standing(world)).map(({ status, wall_start, kept, keeping, code }) => [
      status,
      new Date(wall_start).toISOString().slice(0, 16),
      kept,
      keeping,
      code,
    ]);
    assertEquals(came.filter(([status]) => status !== null), [
      ["completed", `${past}T10:00`, 0, 0, "EXAM"],
      ["no_show", `${past}T10:00`, 2, 0, null],
      ["scheduled", `${soon}T09:15`, 2, 2, "EXAM"],
      ["cancelled", `${soon}T11:00`, 2, 0, null],
    ]);
    const { as, noor, refused } = world;
    await refused("slot_taken", () =>
      as(noor.staff("owner"), (scope) =>
        book(scope, {
          patientId: noor.patients.get("علی حیدر")!,
          practitionerId: noor.practitioners.get(doctorOf(world))!,
          startsAt: `${soon}T09:30`,
          minutes: 15,
          reason: "",
        })));
    const [event] = await world.sql`
      select name, source, count(*)::int as times from events where subject_kind = 'appointment' and clinic_id = ${noor.id} group by 1, 2`;
    assertEquals({ ...event }, { name: "appointment.imported", source: "import", times: 4 });
  }));

Deno.test("whoever cannot be told, and times that do not exist, are left out with why", () =>
  inWorld(async (world) => {
    const file = await moving(
      world,
      await table(
        world,
        `1,NOBODY,DOC,,${soon} 10:00,30,Scheduled,`,
        `2,SABA,Dr. Who,,${soon} 10:00,30,Scheduled,`,
        `3,SABA,DOC,NONE,${soon} 10:00,30,Scheduled,`,
        `4,SABA,DOC,,30.02.2026 10:00,30,Scheduled,`,
        `5,SABA,DOC,,${soon} 25:00,30,Scheduled,`,
        `6,SABA,DOC,,${soon} 10:00,4,Scheduled,`,
        `7,SABA,DOC,,${soon} 10:00,30,Complete,`,
        `8,SABA,DOC,,${soon} 10:00,30,UnschedList,`,
        `9,SABA,DOC,,${soon} 10:00,30,Whatever,`,
        `10,,DOC,,${soon} 10:00,30,Scheduled,`,
        `11,SABA,DOC,,,30,Scheduled,`,
        `12,SABA,DOC,,${soon} 10:00,30,Scheduled,${"x".repeat(501)}`,
      ),
    ).begun();
    assertEquals(await file.checked(), { ...none, ambiguous: 2, wrong: 10 });
    assertEquals(await reasonsOf(world, file.id), [
      [1, "patient_unknown"],
      [2, "practitioner_unknown"],
      [3, "service_unknown"],
      [4, "starts_at_invalid"],
      [5, "starts_at_invalid"],
      [6, "minutes_invalid"],
      [7, "over_in_future"],
      [8, "not_a_visit"],
      [9, "status_unknown"],
      [10, "patient_missing"],
      [11, "starts_at_missing"],
      [12, "reason_too_long"],
    ]);
  }));

Deno.test("a time that the clock skips is wrong, and one that it shows twice is the earlier", () =>
  inWorld(async (world) => {
    const { bega, sql } = world;
    const [{ number }] = await sql`select number from patients where clinic_id = ${bega.id} limit 1`;
    const [doctor] = bega.practitioners.keys();
    const file = await moving(
      world,
      `id,Patient number,Doctor,Start time,Status\n1,${number},${doctor},2024-03-31 03:30,Complete\n2,${number},${doctor},2024-10-27 03:30,Complete\n`,
      bega,
    ).begun();
    assertEquals(await file.checked(), { ...none, add: 1, wrong: 1 });
    assertEquals(await reasonsOf(world, file.id), [[1, "starts_at_skipped"]]);
    await file.taken();
    const [visit] =
      await sql`select starts_at from appointments where clinic_id = ${bega.id} and source = 'import'`;
    assertEquals(visit.starts_at.toISOString(), "2024-10-27T00:30:00.000Z");
    assertEquals(instantIn("Europe/Bucharest", "2024-10-27T03:30").toISOString(), "2024-10-27T00:30:00.000Z");
  }));

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
