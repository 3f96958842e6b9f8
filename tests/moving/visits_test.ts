import { assertEquals } from "@std/assert";
import { instantIn } from "@/core/time.ts";
import { book } from "@/domain/scheduling/mod.ts";
import { inWorld } from "@/tests/support/world.ts";
import { moving } from "./support/moved.ts";
import { doctorOf, none, past, reasonsOf, soon, standing, table } from "./support/visits.ts";

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
