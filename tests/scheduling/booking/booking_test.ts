import { assert, assertEquals } from "@std/assert";
import {
  agendaOf,
  availableTimes,
  bookingBy,
  claimByCode,
  claimByLink,
  proofBy,
  releaseHold,
  renewHold,
  sayWho,
  visitBy,
  visitOf,
} from "@/domain/scheduling/mod.ts";
import { inWorld } from "@/tests/support/world.ts";
import { booked, calendarAt, details, hold, monday, proved, sunday } from "./support.ts";

Deno.test("a visitor holds a time, shows who they are and has it: a new patient, a visit, an agreement in the ledger", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const calendarId = await calendarAt(world);
    const { id, status, link } = await booked(world, calendarId, "12:00", details({ note: "A tooth aches" }));
    assertEquals(status, "scheduled");
    const visit = await as(noor.staff("receptionist"), (scope) => visitOf(scope, id));
    assertEquals([visit.patient.name, visit.reason, visit.source], [
      "Hamza Tariq",
      "A tooth aches",
      "booking",
    ]);
    const [patient] = await sql`select phone, email, number from patients where id = ${visit.patient.id}`;
    assertEquals([patient.phone, patient.email], ["+923331112223", "hamza@example.test"]);
    assert(patient.number.startsWith("N-"));
    const ledger =
      await sql`select purpose, granted, source from consents where patient_id = ${visit.patient.id}`;
    assertEquals(ledger.map(({ purpose, granted, source }) => [purpose, granted, source]), [
      ["contact.visits", true, "booking"],
    ]);
    const { visit: seen, open } = await as(noor.guest, (scope) => visitBy(scope, link));
    assertEquals([seen.id, seen.what, open], [id, "Check-up", true]);
  }));

Deno.test("what the clinic wants to decide about first is asked for, not booked", () =>
  inWorld(async (world) => {
    const { status } = await booked(world, await calendarAt(world, { booking: "request" }), "12:00");
    assertEquals(status, "requested");
  }));

Deno.test("a patient whose address and name these are gets the visit; the same address under another name does not", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const calendarId = await calendarAt(world);
    const saba = noor.patients.get("Saba Anwar")!;
    await sql`update patients set email = 'Family@Example.test' where id = ${saba}`;
    const said = details({ email: "family@example.test", name: "saba  ANWAR" });
    const mother = await booked(world, calendarId, "12:00", said);
    const child = await booked(world, calendarId, "13:00", { ...said, name: "Zain Anwar" });
    const reception = noor.staff("receptionist");
    assertEquals((await as(reception, (scope) => visitOf(scope, mother.id))).patient.id, saba);
    const other = (await as(reception, (scope) => visitOf(scope, child.id))).patient;
    assert(other.id !== saba && other.name === "Zain Anwar");
  }));

Deno.test("two records of one name and address are left for the desk to tell apart: the visitor is a third", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const calendarId = await calendarAt(world);
    const twins = [noor.patients.get("Saba Anwar")!, noor.patients.get("Nadia Hussain")!];
    await sql`update patients set email = 'two@example.test', name = 'Two Alike' where id = any (${twins})`;
    const { id } = await booked(
      world,
      calendarId,
      "12:00",
      details({ email: "two@example.test", name: "Two Alike" }),
    );
    const { patient } = await as(noor.staff("receptionist"), (scope) => visitOf(scope, id));
    assert(!twins.includes(patient.id));
  }));

Deno.test("a held time is offered to nobody else, is on no agenda and is free again once it is given back", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const [practitionerId] = noor.practitioners.values();
    const calendarId = await calendarAt(world);
    const asked = { calendarId, practitionerId, day: monday, days: 1 };
    const offered = async () =>
      (await as(noor.guest, (scope) => availableTimes(scope, asked, sunday)))
        .some(({ startsAt }) => startsAt.toISOString() === "2031-03-03T07:00:00.000Z");
    const { secret } = await hold(world, calendarId, "12:00", { practitionerId });
    assertEquals(await offered(), false);
    await world.refused(
      "time_gone",
      () => hold(world, calendarId, "12:00", { practitionerId, address: "192.0.2.2" }),
    );
    assertEquals(await as(noor.staff("owner"), (scope) => agendaOf(scope, monday)), []);
    await as(noor.guest, (scope) => releaseHold(scope, secret));
    assertEquals(await offered(), true);
  }));

Deno.test("a hold is kept longer once, and not twice", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const { secret } = await hold(world, await calendarAt(world), "12:00");
    await as(noor.guest, (scope) => renewHold(scope, secret));
    await world.refused("hold_renewed", () => as(noor.guest, (scope) => renewHold(scope, secret)));
  }));

Deno.test("a hold that has run out is renewed by nobody, told nothing and claimed by no code", () =>
  inWorld(async (world) => {
    const { as, noor, sql, refused } = world;
    const { secret } = await hold(world, await calendarAt(world), "12:00");
    const { code, token } = await proved(world, secret);
    await sql`update appointments set held_until = now() - interval '1 second' where status = 'held' and clinic_id = ${noor.id}`;
    const guest = <T>(work: Parameters<typeof as<T>>[1]) => as(noor.guest, work);
    await refused("hold_ran_out", () => guest((scope) => renewHold(scope, secret)));
    await refused("hold_ran_out", () => guest((scope) => sayWho(scope, secret, details())));
    await refused("hold_ran_out", () => guest((scope) => claimByCode(scope, secret, code)));
    await refused("hold_ran_out", () => guest((scope) => claimByLink(scope, token)));
    assertEquals((await guest((scope) => proofBy(scope, token))).open, false);
  }));

Deno.test("a wrong code books nothing, an old one neither, and a used one not again", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const { secret } = await hold(world, await calendarAt(world), "12:00");
    const first = await proved(world, secret);
    const second = await proved(world, secret);
    const claim = (code: string) => () => as(noor.guest, (scope) => claimByCode(scope, secret, code));
    const wrong = second.code === "000000" ? "000001" : "000000";
    await refused("invalid_input", claim(wrong));
    if (first.code !== second.code) await refused("invalid_input", claim(first.code));
    await as(noor.guest, (scope) => claimByLink(scope, second.token));
    await refused("booking_claimed", claim(second.code));
    await refused("booking_claimed", () => as(noor.guest, (scope) => claimByLink(scope, second.token)));
    assertEquals((await as(noor.guest, (scope) => bookingBy(scope, secret))).claimed, true);
  }));

Deno.test("whoever fills in what no person sees is told nothing and nothing is written", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const { secret } = await hold(world, await calendarAt(world), "12:00");
    await as(noor.guest, (scope) => sayWho(scope, secret, details({ website: "https://spam.example" })));
    const [row] = await sql`select told_at, email from bookings where clinic_id = ${noor.id}`;
    assertEquals([row.told_at, row.email], [null, null]);
  }));

Deno.test("by turns whoever had the fewest is asked, and by priority always the first who is free", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const [first, second] = noor.practitioners.values();
    const whoGets = async (calendarId: string, clocks: string[]) => {
      const visits = [];
      for (const clock of clocks) {
        const { id } = await booked(
          world,
          calendarId,
          clock,
          details({ email: `${clock.slice(0, 2)}-${calendarId}@example.test` }),
        );
        visits.push((await as(noor.staff("owner"), (scope) => visitOf(scope, id))).practitioner!.id);
      }
      return visits;
    };
    const turns = await calendarAt(world);
    assertEquals(await whoGets(turns, ["09:00", "10:00", "11:00", "12:00"]), [first, second, first, second]);
    const order = await calendarAt(world, { assignment: "priority" });
    assertEquals(await whoGets(order, ["14:00", "15:00", "16:00"]), [first, first, first]);
  }));
