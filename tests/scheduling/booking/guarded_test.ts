import { assert, assertEquals, assertRejects } from "@std/assert";
import { newId } from "@/core/id.ts";
import {
  bookingBy,
  claimByCode,
  forgetDay,
  holdTime,
  releaseHold,
  SaidDay,
  sayWho,
  setDay,
  withdrawCalendar,
} from "@/domain/scheduling/mod.ts";
import { inWorld } from "@/tests/support/world.ts";
import { calendarAt, details, from, hold, monday, proved, sunday } from "./support.ts";

Deno.test("one visitor holds three times at most, and one of them given back makes room", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const calendarId = await calendarAt(world);
    const { secret } = await hold(world, calendarId, "09:00");
    for (const clock of ["10:00", "11:00"]) await hold(world, calendarId, clock);
    await world.refused("holds_enough", () => hold(world, calendarId, "12:00"));
    await hold(world, calendarId, "12:00", { address: "192.0.2.9" });
    await as(noor.guest, (scope) => releaseHold(scope, secret));
    await hold(world, calendarId, "13:00");
  }));

Deno.test("a time is held only as the rules offer it: on the grid, with notice, inside the horizon and the hours", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const calendarId = await calendarAt(world, { noticeMinutes: 120, horizonDays: 30 });
    const at = (startsAt: string, now = sunday) => () =>
      as(noor.guest, (scope) => holdTime(scope, { calendarId, startsAt }, from("192.0.2.1"), now));
    await refused("time_gone", at(`${monday}T12:07`));
    await refused("time_gone", at(`${monday}T23:00`));
    await refused("time_gone", at("2031-03-02T12:00")); // a Sunday
    await refused("time_gone", at("2031-05-05T12:00"));
    await refused("time_gone", at("2020-03-02T12:00"));
    await refused("time_gone", at(`${monday}T12:00`, new Date("2031-03-03T05:30Z")));
  }));

Deno.test("what the public may not book is not there: a calendar that is off, another clinic's, somebody who may not be chosen", () =>
  inWorld(async (world) => {
    const { as, bega, noor, refused } = world;
    const [practitionerId] = noor.practitioners.values();
    const off = await calendarAt(world, { booking: "off" });
    const mixed = await calendarAt(world, { choosing: false });
    const theirs = await calendarAt(world, {}, bega);
    const at = (calendarId: string, practitionerId?: string) => () =>
      hold(world, calendarId, "12:00", { practitionerId });
    for (const attempt of [at(off), at(theirs), at(newId()), at(mixed, practitionerId)]) {
      await refused("not_found", attempt);
    }
    const stranger = [...noor.practitioners.values()][3];
    const open = await calendarAt(world);
    await refused("not_found", at(open, stranger));
    const { secret } = await hold(world, open, "12:00");
    await refused("not_found", () => as(bega.guest, (scope) => bookingBy(scope, secret)));
    await refused("not_found", () => as(bega.guest, (scope) => claimByCode(scope, secret, "000000")));
  }));

Deno.test("a time that the calendar offers no longer is not confirmed: a holiday was said, or the calendar withdrawn", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const calendarId = await calendarAt(world);
    const owner = noor.staff("owner");
    const { secret } = await hold(world, calendarId, "12:00");
    const { code } = await proved(world, secret);
    const claim = () => as(noor.guest, (scope) => claimByCode(scope, secret, code));
    await as(owner, (scope) => setDay(scope, SaidDay.parse({ day: monday })));
    await refused("hold_ran_out", claim);
    await as(owner, (scope) => forgetDay(scope, { day: monday }));
    await as(owner, (scope) => withdrawCalendar(scope, calendarId));
    await refused("hold_ran_out", claim);
  }));

Deno.test("staff do not book as the public, whatever they may do at the desk", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const calendarId = await calendarAt(world);
    const chosen = { calendarId, startsAt: `${monday}T12:00` };
    await refused(
      "not_allowed",
      () => as(noor.staff("owner"), (scope) => holdTime(scope, chosen, from("192.0.2.1"), sunday)),
    );
  }));

Deno.test("past every verb, the public's own hand reads no patient and claims nothing that is not proven", () =>
  inWorld(async (world) => {
    const { as, bare, noor } = world;
    const { secret } = await hold(world, await calendarAt(world), "12:00");
    await as(noor.guest, (scope) => sayWho(scope, secret, details()));
    assertEquals((await bare(noor.guest, (sql) => sql`select id from patients`)).length, 0);
    const [{ id }] = await bare(noor.guest, (sql) => sql<{ id: string }[]>`select id from bookings`);
    await assertRejects(() =>
      bare(noor.guest, (sql) => sql`select * from private.claim_hold(${noor.id}, ${id}, ${newId()})`)
    );
    await assertRejects(() => bare(noor.guest, (sql) => sql`delete from bookings`));
    await assertRejects(() =>
      bare(noor.staff("owner"), (sql) => sql`select * from private.claim_hold(${noor.id}, ${id}, ${newId()})`)
    );
    assertEquals((await bare(noor.guest, (sql) => sql`select id from patients`)).length, 0);
  }));

Deno.test("a visit without a patient is a hold, or one that ran out: the table refuses every other", () =>
  inWorld(async (world) => {
    const { sql, noor } = world;
    await hold(world, await calendarAt(world), "12:00");
    const [{ id }] = await sql<
      { id: string }[]
    >`select id from appointments where clinic_id = ${noor.id} and patient_id is null`;
    for (const status of ["requested", "scheduled"]) {
      await sql`savepoint before`;
      const refused =
        await sql`update appointments set status = ${status}, held_until = null where id = ${id}`
          .then(() => null, (error) => error.constraint_name);
      await sql`rollback to savepoint before`;
      assertEquals(refused, "appointments_guest_check");
    }
  }));

Deno.test("what a code is kept as says nothing, and of an address nothing is kept", () =>
  inWorld(async (world) => {
    const { noor, sql } = world;
    const { secret } = await hold(world, await calendarAt(world), "12:00", { address: "192.0.2.77" });
    const { code, token } = await proved(world, secret);
    const [row] = await sql<Record<string, unknown>[]>`select * from bookings where clinic_id = ${noor.id}`;
    const kept = JSON.stringify(
      row,
      (_, value) => value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
    );
    for (const said of [secret, code, token, "192.0.2.77"]) assert(!kept.includes(said), said);
  }));

Deno.test("a hold that nobody claimed is forgotten a day later with all that was said; a visit never is", () =>
  inWorld(async (world) => {
    const { noor, sql } = world;
    const calendarId = await calendarAt(world);
    const { secret } = await hold(world, calendarId, "12:00");
    await proved(world, secret);
    await hold(world, calendarId, "13:00");
    await sql`
      update bookings set held_at = now() - interval '2 days' where told_at is not null and clinic_id = ${noor.id}`;
    await sql`update appointments set held_until = now() - interval '1 day' where clinic_id = ${noor.id} and status = 'held'`;
    await sql`select private.sweep_holds()`;
    const left = await sql`select email from bookings where clinic_id = ${noor.id}`;
    assertEquals(left.map(({ email }) => email), [null]);
    assertEquals((await sql`select id from appointments where clinic_id = ${noor.id}`).length, 1);
  }));
