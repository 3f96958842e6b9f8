import { assert, assertEquals } from "@std/assert";
import { Refusal } from "@/core/refusal.ts";
import { book, claimByCode, moveByLink } from "@/domain/scheduling/mod.ts";
import { inStandingWorld } from "@/tests/support/standing.ts";
import { visitAt } from "@/tests/support/visit.ts";
import { booked, calendarAt, details, hold, monday, proved, sunday } from "./support.ts";

const codesOf = (answers: PromiseSettledResult<unknown>[]) =>
  answers.map((answer) =>
    answer.status === "fulfilled"
      ? "done"
      : answer.reason instanceof Refusal
      ? answer.reason.code
      : String(answer.reason)
  ).sort();

Deno.test("of 32 visitors who want one time of one person at once, one holds it and the others hear that it is gone", () =>
  inStandingWorld(async (world) => {
    const [practitionerId] = world.noor.practitioners.values();
    const calendarId = await calendarAt(world);
    const answers = await Promise.allSettled(
      Array.from(
        { length: 32 },
        (_, at) => hold(world, calendarId, "12:00", { address: `192.0.2.${at}`, practitionerId }),
      ),
    );
    assertEquals(codesOf(answers), ["done", ...Array(31).fill("time_gone")]);
  }));

Deno.test("where anybody will do, as many visitors hold one time at once as there are people, each with another", () =>
  inStandingWorld(async (world) => {
    const calendarId = await calendarAt(world, { needs: [{ kind: "chair", fromMinute: 0 }] });
    const answers = await Promise.allSettled(
      Array.from({ length: 12 }, (_, at) => hold(world, calendarId, "12:00", { address: `192.0.2.${at}` })),
    );
    assertEquals(codesOf(answers), ["done", "done", ...Array(10).fill("time_gone")]);
    const kept = await world.sql`
      select count(distinct practitioner_id) as people, count(distinct resource_id) as chairs from reservations
       where clinic_id = ${world.noor.id} and standing`;
    assertEquals([Number(kept[0].people), Number(kept[0].chairs)], [2, 2]);
  }));

Deno.test("one visitor at one address who asks for ten times at once holds three", () =>
  inStandingWorld(async (world) => {
    const calendarId = await calendarAt(world);
    const clocks = ["09", "10", "11", "12", "13", "14", "15", "16", "17", "18"].map((hour) => `${hour}:00`);
    const answers = await Promise.allSettled(clocks.map((clock) => hold(world, calendarId, clock)));
    assertEquals(codesOf(answers), ["done", "done", "done", ...Array(7).fill("holds_enough")]);
  }));

Deno.test("a hold that runs out as it is confirmed is the visitor's or the desk's, never both", () =>
  inStandingWorld(async (world) => {
    const { as, noor, sql } = world;
    const [practitionerId] = noor.practitioners.values();
    const calendarId = await calendarAt(world);
    const nadia = { patientId: noor.patients.get("Nadia Hussain")!, practitionerId };
    for (let round = 0; round < 12; round++) {
      const { secret } = await hold(world, calendarId, "12:00", {
        address: `round-${round}`,
        practitionerId,
      });
      const { code } = await proved(world, secret, details({ email: `round${round}@example.test` }));
      await sql`
        update appointments set held_until = clock_timestamp() + make_interval(secs => ${round * 0.002})
         where clinic_id = ${noor.id} and status = 'held'`;
      const answers = await Promise.allSettled([
        as(noor.guest, (scope) => claimByCode(scope, secret, code)),
        as(noor.staff("receptionist"), (scope) => book(scope, visitAt(noor, "12:00", nadia))),
      ]);
      const codes = codesOf(answers);
      assert(codes.every((code) => ["done", "hold_ran_out", "slot_taken"].includes(code)), codes.join(", "));
      const standing = await sql`
        select id from appointments where clinic_id = ${noor.id} and status = 'scheduled'`;
      assertEquals(standing.length, codes.filter((code) => code === "done").length);
      assert(standing.length <= 1, "both have it");
      await sql`update appointments set status = 'cancelled', held_until = null where clinic_id = ${noor.id}`;
    }
  }));

Deno.test("the same code sent twice at once books once", () =>
  inStandingWorld(async (world) => {
    const { as, noor, sql } = world;
    const { secret } = await hold(world, await calendarAt(world), "12:00");
    const { code } = await proved(world, secret);
    const claim = () => as(noor.guest, (scope) => claimByCode(scope, secret, code));
    assertEquals(codesOf(await Promise.allSettled([claim(), claim(), claim()])), [
      "booking_claimed",
      "booking_claimed",
      "done",
    ]);
    const [{ patients }] = await sql`
      select count(*)::int as patients from patients where clinic_id = ${noor.id} and email = 'hamza@example.test'`;
    assertEquals(patients, 1);
  }));

Deno.test("two visitors who move to one free time at once: one has it, and the other keeps their own", () =>
  inStandingWorld(async (world) => {
    const { as, noor, sql } = world;
    const [practitionerId] = noor.practitioners.values();
    const calendarId = await calendarAt(world, { practitioners: [{ id: practitionerId, priority: 0 }] });
    const one = await booked(world, calendarId, "10:00");
    const other = await booked(
      world,
      calendarId,
      "11:00",
      details({ name: "Somebody Else", email: "else@example.test" }),
    );
    const move = (link: string) =>
      as(noor.guest, (scope) => moveByLink(scope, link, { startsAt: `${monday}T15:00` }, sunday));
    assertEquals(codesOf(await Promise.allSettled([move(one.link), move(other.link)])), [
      "done",
      "time_gone",
    ]);
    const starts = await sql<{ wall: string }[]>`
      select to_char(wall_start, 'HH24:MI') as wall from appointments
       where clinic_id = ${noor.id} and status = 'scheduled' order by 1 desc`;
    assertEquals(starts.length, 2);
    assertEquals(starts[0].wall, "15:00");
    assert(["10:00", "11:00"].includes(starts[1].wall));
  }));
