import { assertEquals } from "@std/assert";
import {
  book,
  entryOf,
  gapOf,
  move,
  offerBehind,
  offerGap,
  offersOf,
  refuseOffer,
  visitOf,
} from "@/domain/scheduling/mod.ts";
import { visitAt } from "@/tests/support/visit.ts";
import { accepted, asGuest, freedHour, offered, waits } from "@/tests/support/waiting.ts";
import { inWorld } from "@/tests/support/world.ts";

Deno.test("a visit that is cancelled leaves a gap, and whoever accepts its offer has the time", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const desk = noor.staff("receptionist");
    const { gapId } = await freedHour(world);
    const entry = await waits(world, "Saba Anwar", { serviceId: noor.services.get("EXAM") });
    const secret = await offered(world, gapId, entry);
    assertEquals((await asGuest(world, noor, (scope) => offerBehind(scope, secret))).state, "open");
    const [opened] = await as(desk, (scope) => offersOf(scope, { gapId }));
    assertEquals(opened.status, "opened");

    const { id } = await accepted(world, secret);
    const [gap, waiting, visit, [offer]] = await as(
      desk,
      (scope) =>
        Promise.all([
          gapOf(scope, gapId),
          entryOf(scope, entry),
          visitOf(scope, id),
          offersOf(scope, { gapId }),
        ]),
    );
    assertEquals([gap.status, gap.filledId], ["filled", id]);
    assertEquals([waiting.status, waiting.bookedId], ["booked", id]);
    assertEquals([visit.patient.name, visit.startsAt, visit.source], ["Saba Anwar", gap.startsAt, "booking"]);
    assertEquals(offer.status, "accepted");
    assertEquals((await accepted(world, secret)).id, id); // once more is as once
  }));

Deno.test("of several who were asked one wins, and the others are told that it is gone", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const { gapId } = await freedHour(world);
    const [first, second] = [await waits(world, "Saba Anwar"), await waits(world, "علی حیدر")];
    const [winning, losing] = [await offered(world, gapId, first), await offered(world, gapId, second)];
    await accepted(world, winning);
    await refused("offer_outrun", () => accepted(world, losing));
    assertEquals((await asGuest(world, noor, (scope) => offerBehind(scope, losing))).state, "outrun");
    const entry = await as(noor.staff("receptionist"), (scope) => entryOf(scope, second));
    assertEquals(entry.status, "waiting");
  }));

Deno.test("time that the desk gave away meanwhile is gone, and nothing of the attempt stays", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const { gapId } = await freedHour(world);
    const secret = await offered(world, gapId, await waits(world, "Saba Anwar"));
    const other = { patientId: noor.patients.get("علی حیدر")! };
    await as(noor.staff("receptionist"), (scope) => book(scope, visitAt(noor, "12:00", other)));
    await refused("offer_outrun", () => accepted(world, secret));
    await refused(
      "gap_taken",
      () =>
        as(
          noor.staff("receptionist"),
          (scope) => offerGap(scope, gapId, { entryIds: [crypto.randomUUID()] }),
        ),
    );
  }));

Deno.test("an offer that has run out opens nothing, by the database's clock alone", () =>
  inWorld(async (world) => {
    const { noor, refused, sql } = world;
    const { gapId } = await freedHour(world);
    const secret = await offered(world, gapId, await waits(world, "Saba Anwar"));
    await sql`update waiting_offers set until = now() where gap_id = ${gapId}`; // in the very instant that it ends
    await refused("offer_ran_out", () => accepted(world, secret));
    assertEquals((await asGuest(world, noor, (scope) => offerBehind(scope, secret))).state, "ran_out");
  }));

Deno.test("whoever has a later visit has it moved forward, and the time it kept is a gap in its turn", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const desk = noor.staff("receptionist");
    const { id: appointmentId } = await as(
      desk,
      (scope) => book(scope, { ...visitAt(noor, "15:00"), startsAt: "2031-03-10T15:00" }),
    );
    const { gapId } = await freedHour(world);
    const secret = await offered(world, gapId, await waits(world, "Saba Anwar", { appointmentId }));
    const { id } = await accepted(world, secret);
    assertEquals(id, appointmentId);
    const visit = await as(desk, (scope) => visitOf(scope, id));
    assertEquals(visit.startsAt.toISOString(), "2031-03-03T07:00:00.000Z");
    const [{ count }] = await sql<{ count: number }[]>`
      select count(*)::int as count from gaps where appointment_id = ${appointmentId} and status = 'open'`;
    assertEquals(count, 1);
  }));

Deno.test("whoever says no waits on or leaves the list, and does not get it afterwards", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const { gapId } = await freedHour(world);
    const entry = await waits(world, "Saba Anwar");
    const secret = await offered(world, gapId, entry);
    const status = async () =>
      (await as(noor.staff("receptionist"), (scope) => entryOf(scope, entry))).status;
    assertEquals(await status(), "offered");
    await asGuest(world, noor, (scope) => refuseOffer(scope, secret, { leaving: "no" }));
    assertEquals(await status(), "waiting");
    await refused("offer_refused", () => accepted(world, secret));
    await asGuest(world, noor, (scope) => refuseOffer(scope, secret, { leaving: "yes" }));
    assertEquals(await status(), "left");
  }));

Deno.test("nobody is asked twice about one gap, and whoever must not be written to is noted with the reason", () =>
  inWorld(async (world) => {
    const { as, noor, refused, sql } = world;
    const desk = noor.staff("receptionist");
    const { gapId } = await freedHour(world);
    const [saba, ali] = [await waits(world, "Saba Anwar"), await waits(world, "علی حیدر")];
    await sql`update patients set do_not_contact = true where id = ${noor.patients.get("علی حیدر")!}`;
    const entryIds = [saba, ali];
    assertEquals(await as(desk, (scope) => offerGap(scope, gapId, { entryIds })), {
      offered: 1,
      withheld: 1,
    });
    await refused("nobody_waits", () => as(desk, (scope) => offerGap(scope, gapId, { entryIds })));
    const fates = await as(desk, (scope) => offersOf(scope, { gapId }));
    assertEquals(
      fates.map(({ patient, status, withheld }) => [patient.name, status, withheld]).sort(),
      [["Saba Anwar", "made", null], ["علی حیدر", "withheld", "do_not_contact"]],
    );
  }));

Deno.test("a visit that is moved leaves a gap where it was", () =>
  inWorld(async ({ as, noor, sql }) => {
    await as(noor.staff("receptionist"), async (scope) => {
      const { id } = await book(scope, visitAt(noor, "12:00"));
      await move(scope, id, { startsAt: "2031-03-03T16:00" });
      const [gap] = await sql<{ at: Date }[]>`select starts_at as at from gaps where appointment_id = ${id}`;
      assertEquals(gap.at.toISOString(), "2031-03-03T07:00:00.000Z");
    });
  }));
