import { assertEquals } from "@std/assert";
import { wallClockIn } from "@/core/time.ts";
import { bookVisits, noteAbsence, rederive, visitOf } from "@/domain/scheduling/mod.ts";
import { changeRegion, clinicProfile } from "@/domain/tenancy/mod.ts";
import { visitAt } from "@/tests/support/visit.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

const because = "The clock changed";

/** The clinic finds itself in another zone. */
async function movesTo({ as, noor }: World, timeZone: string): Promise<void> {
  await as(noor.staff("owner"), async (scope) => {
    const { country, locale, currency, version } = await clinicProfile(scope);
    await changeRegion(scope, { country, locale, currency, version, timeZone } as never);
  });
}

Deno.test("visits keep their wall clock when the clinic changes its zone, an hour after one another too", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const booked = await as(noor.staff("owner"), async (scope) => {
      const ids: string[] = [];
      for (const time of ["10:00", "11:00", "12:00"]) {
        ids.push((await bookVisits(scope, visitAt(noor, time))).id);
      }
      return ids;
    });
    const walls = (timeZone: string) =>
      as(
        noor.staff("owner"),
        (scope) =>
          Promise.all(
            booked.map(async (id) => wallClockIn(timeZone, (await visitOf(scope, id)).startsAt).slice(11)),
          ),
      );
    for (const timeZone of ["Asia/Dubai", "Asia/Tokyo", "Asia/Karachi"]) {
      await movesTo(world, timeZone);
      assertEquals(await as(noor.job, (scope) => rederive(scope, because)), { moved: 3, collided: [] });
      assertEquals(await walls(timeZone), ["10:00", "11:00", "12:00"]);
      const [{ same }] = await sql`
        select bool_and(r.starts_at = a.starts_at and r.ends_at = a.ends_at and not r.overbooked) as same
          from reservations r join appointments a on a.id = r.appointment_id where a.clinic_id = ${noor.id}`;
      assertEquals(same, true);
      assertEquals(await as(noor.job, (scope) => rederive(scope, because)), { moved: 0, collided: [] });
    }
  }));

Deno.test("a visit whose time the new clock skips stays, and is marked where it meets another", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const [skipped, met] = await as(noor.staff("owner"), async (scope) => [
      (await bookVisits(scope, visitAt(noor, "03:15", { startsAt: "2031-03-30T03:15" }))).id,
      (await bookVisits(
        scope,
        visitAt(noor, "04:15", {
          startsAt: "2031-03-30T04:15",
          patientId: noor.patients.get("Nadia Hussain")!,
        }),
      )).id,
    ]);
    await movesTo(world, "Europe/Bucharest");
    const { collided } = await as(noor.job, (scope) => rederive(scope, because));
    assertEquals(collided.length, 1);
    const visits = await as(
      noor.staff("owner"),
      (scope) => Promise.all([skipped, met].map((id) => visitOf(scope, id))),
    );
    assertEquals(visits.map(({ startsAt }) => wallClockIn("Europe/Bucharest", startsAt)), [
      "2031-03-30T04:15",
      "2031-03-30T04:15",
    ]);
    assertEquals(visits.map(({ overbookedBecause }) => overbookedBecause).filter(Boolean), [because]);
  }));

Deno.test("leave keeps its wall clock too, around the visits that stand in it", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    await as(noor.staff("owner"), async (scope) => {
      await bookVisits(scope, visitAt(noor, "12:00"));
      await noteAbsence(scope, {
        kind: "leave",
        practitionerId: noor.practitioners.get("Dr Ayesha Khan")!,
        from: "2031-03-03T11:00",
        until: "2031-03-03T14:00",
        reason: "",
      });
    });
    await movesTo(world, "Asia/Tokyo");
    assertEquals(await as(noor.job, (scope) => rederive(scope, because)), { moved: 2, collided: [] });
    const kept = await sql<{ from: string; until: string }[]>`
      select to_char(starts_at at time zone 'Asia/Tokyo', 'HH24:MI') as from,
             to_char(ends_at at time zone 'Asia/Tokyo', 'HH24:MI') as until
        from reservations where clinic_id = ${noor.id} and absence_id is not null order by starts_at`;
    assertEquals(kept.map(({ from, until }) => `${from}–${until}`), ["11:00–12:00", "12:30–14:00"]);
  }));

Deno.test("only the clinic's own job moves what is promised", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    await as(noor.staff("owner"), (scope) => bookVisits(scope, visitAt(noor, "12:00")));
    await movesTo(world, "Asia/Tokyo");
    await refused("not_allowed", () => as(noor.staff("owner"), (scope) => rederive(scope, because)));
    await refused("not_allowed", () => as(noor.staff("accountant"), (scope) => rederive(scope, because)));
  }));
