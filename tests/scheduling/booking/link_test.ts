import { assert, assertEquals } from "@std/assert";
import {
  accept,
  cancelByLink,
  confirmByLink,
  decline,
  guestLetterOf,
  moveByLink,
  requestsOf,
  timesToMoveTo,
  visitBy,
  visitOf,
} from "@/domain/scheduling/mod.ts";
import { inWorld } from "@/tests/support/world.ts";
import { booked, calendarAt, details, hold, monday, sunday } from "./support.ts";

Deno.test("by link a visit is moved with everything it keeps, and its old time is free", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const calendarId = await calendarAt(world, { needs: [{ kind: "chair", fromMinute: 0 }] });
    const { id, link } = await booked(world, calendarId, "12:00");
    await as(noor.guest, (scope) => moveByLink(scope, link, { startsAt: `${monday}T12:15` }, sunday));
    const kept = await sql`
      select starts_at, standing from reservations where appointment_id = ${id}`;
    assertEquals(kept.length, 3);
    assert(kept.every(({ starts_at }) => starts_at.toISOString() === "2031-03-03T07:15:00.000Z"));
    const { visit } = await as(noor.guest, (scope) => visitBy(scope, link));
    assertEquals(visit.startsAt.toISOString(), "2031-03-03T07:15:00.000Z");
  }));

Deno.test("a visit is moved by link to no time that is not offered: taken, off the grid, past, too far ahead, outside hours", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const [practitionerId] = noor.practitioners.values();
    const calendarId = await calendarAt(world, { practitioners: [{ id: practitionerId, priority: 0 }] });
    const { link } = await booked(world, calendarId, "12:00");
    await booked(world, calendarId, "13:00", details({ email: "other@example.test", name: "Somebody Else" }));
    const free = await as(noor.guest, (scope) => timesToMoveTo(scope, link, monday, 1, sunday));
    assert(!free.some(({ startsAt }) => startsAt.toISOString() === "2031-03-03T08:00:00.000Z"));
    for (const startsAt of ["T13:00", "T12:07", "T03:00", "T23:30"].map((time) => monday + time)) {
      await refused(
        "time_gone",
        () => as(noor.guest, (scope) => moveByLink(scope, link, { startsAt }, sunday)),
      );
    }
    for (const startsAt of ["2024-01-08T12:00", "2031-12-01T12:00"]) {
      await refused(
        "time_gone",
        () => as(noor.guest, (scope) => moveByLink(scope, link, { startsAt }, sunday)),
      );
    }
  }));

Deno.test("by link a visit is confirmed and cancelled with a reason; saying so again changes nothing", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const { id, link } = await booked(world, await calendarAt(world), "12:00");
    const status = async () => (await as(noor.staff("owner"), (scope) => visitOf(scope, id))).status;
    for (const _ of ["once", "again"]) await as(noor.guest, (scope) => confirmByLink(scope, link));
    assertEquals(await status(), "confirmed");
    for (const _ of ["once", "again"]) {
      await as(noor.guest, (scope) => cancelByLink(scope, link, { reason: "Ill" }));
    }
    const visit = await as(noor.staff("owner"), (scope) => visitOf(scope, id));
    assertEquals([visit.status, visit.statusReason], ["cancelled", "Ill"]);
    await hold(world, await calendarAt(world), "12:00", { practitionerId: visit.practitioner!.id });
  }));

Deno.test("a link opens nothing at another clinic, after its time, or guessed", () =>
  inWorld(async (world) => {
    const { as, bega, noor, refused, sql } = world;
    const { link } = await booked(world, await calendarAt(world), "12:00");
    await refused("not_found", () => as(bega.guest, (scope) => visitBy(scope, link)));
    await refused("not_found", () => as(bega.guest, (scope) => cancelByLink(scope, link, {})));
    await refused("not_found", () => as(noor.guest, (scope) => visitBy(scope, `${link}x`)));
    await sql`update visit_links set until = now() where clinic_id = ${noor.id}`;
    await refused("not_found", () => as(noor.guest, (scope) => cancelByLink(scope, link, {})));
  }));

Deno.test("a visit that has begun is changed by no link", () =>
  inWorld(async (world) => {
    const { as, noor, refused, sql } = world;
    const { id, link } = await booked(world, await calendarAt(world), "12:00");
    await sql`
      update appointments set starts_at = now() - interval '5 minutes', ends_at = now() + interval '25 minutes' where id = ${id}`;
    await refused("visit_begun", () => as(noor.guest, (scope) => cancelByLink(scope, link, {})));
    await refused("visit_begun", () => as(noor.guest, (scope) => confirmByLink(scope, link)));
  }));

Deno.test("the desk accepts or declines what was asked for, and whoever asked is written to in their language", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const calendarId = await calendarAt(world, { booking: "request" });
    const [one, other] = [
      await booked(world, calendarId, "12:00"),
      await booked(world, calendarId, "13:00", details({ name: "Nadia Malik", email: "nadia@example.test" })),
    ];
    const reception = noor.staff("receptionist");
    const waiting = await as(reception, requestsOf);
    assertEquals(waiting.map(({ patient, email }) => [patient.name, email, patient.fresh]), [
      ["Hamza Tariq", "hamza@example.test", true],
      ["Nadia Malik", "nadia@example.test", true],
    ]);
    await as(reception, (scope) => accept(scope, one.id));
    await as(reception, (scope) => decline(scope, other.id, { reason: "We are away" }));
    assertEquals(await as(reception, requestsOf), []);
    const letter = await as(noor.job, (scope) => guestLetterOf(scope, other.id));
    assertEquals([letter!.email, letter!.locale, letter!.reason], [
      "nadia@example.test",
      "ur",
      "We are away",
    ]);
    await world.refused(
      "wrong_status",
      () => as(reception, (scope) => decline(scope, one.id, { reason: "No" })),
    );
    await world.refused(
      "not_allowed",
      () => as(noor.staff("accountant"), (scope) => accept(scope, other.id)),
    );
  }));

Deno.test("nobody is written to who asked not to be, nor about a visit that the desk booked", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const { id } = await booked(world, await calendarAt(world), "12:00");
    await sql`update patients set do_not_contact = true where email = 'hamza@example.test' and clinic_id = ${noor.id}`;
    assertEquals(await as(noor.job, (scope) => guestLetterOf(scope, id)), null);
    await sql`delete from bookings where clinic_id = ${noor.id}`;
    await sql`update patients set do_not_contact = false where clinic_id = ${noor.id}`;
    assertEquals(await as(noor.job, (scope) => guestLetterOf(scope, id)), null);
  }));
