import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { newId } from "@/core/id.ts";
import { instantIn, wallClockIn } from "@/core/time.ts";
import { availableTimes, book } from "@/domain/scheduling/mod.ts";
import { Refusal } from "@/core/refusal.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

/** A Monday like another, and the Sunday of 2031 on which Bucharest's clock skips an hour of the night. */
const days = ["2031-03-03", "2031-03-30"];
const now = new Date("2031-01-01T00:00Z");
const clock = (quarter: number) =>
  `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`;

const stretch = fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 2, max: 40 }))
  .map(([from, length]): [number, number] => [from, Math.min(96, from + length)]);
const scenario = fc.record({
  day: fc.constantFrom(...days),
  place: stretch,
  own: fc.option(stretch, { nil: null }),
  visits: fc.array(fc.tuple(fc.integer({ min: 0, max: 95 }), fc.constantFrom(15, 30, 45, 90)), {
    maxLength: 8,
  }),
  leave: fc.option(stretch, { nil: null }),
  minutes: fc.constantFrom(5, 15, 30, 50, 120, 480),
  tried: fc.uniqueArray(fc.integer({ min: 0, max: 95 }), { minLength: 10, maxLength: 14 }),
});

const undo = Symbol("undo");

/** Whether the tables take a visit then; nothing of it is kept. */
async function isTaken({ as, bega }: World, startsAt: string, minutes: number): Promise<boolean> {
  const [practitionerId, patientId] = [
    bega.practitioners.values().next().value!,
    bega.patients.get("Ana-Maria Țîrlea")!,
  ];
  try {
    await as(bega.staff("receptionist"), async (scope) => {
      await book(scope, { practitionerId, patientId, startsAt, minutes, reason: "" });
      throw undo;
    });
  } catch (error) {
    if (error === undo) return true;
    if (error instanceof Refusal && ["slot_taken", "outside_hours"].includes(error.code)) return false;
    throw error;
  }
  throw new Error("a visit was neither taken nor refused");
}

/** A clinic as the scenario has it, and what it is then asked. */
async function asked(world: World, said: typeof scenario extends fc.Arbitrary<infer S> ? S : never) {
  const { sql, bega, as } = world;
  const { day, place, own, visits, leave, minutes, tried } = said;
  const practitionerId = bega.practitioners.values().next().value!;
  await sql`savepoint scenario`;
  await sql`delete from weekly_hours where clinic_id = ${bega.id}`;
  for (const [who, hours] of [[null, place], [practitionerId, own]] as const) {
    if (!hours) continue;
    const [opens, closes] = hours.map(clock);
    await sql`
      insert into weekly_hours (id, clinic_id, location_id, practitioner_id, weekday, opens, closes)
      select gen_random_uuid(), ${bega.id}, ${bega.places[0]}, ${who}, weekday, ${opens}, ${closes}
        from generate_series(1, 7) weekday`;
  }
  for (const [from, length] of visits) {
    const startsAt = instantIn("Europe/Bucharest", `${day}T${clock(from)}`);
    await sql`savepoint visit`;
    await sql`
      insert into reservations (id, clinic_id, location_id, practitioner_id, starts_at, ends_at)
      values (${newId()}, ${bega.id}, ${bega.places[0]}, ${practitionerId}, ${startsAt},
              ${new Date(startsAt.getTime() + length * 60_000)})`
      .catch(() => sql`rollback to savepoint visit`);
  }
  if (leave) {
    const [from, until] = leave.map((quarter) =>
      instantIn("Europe/Bucharest", `${day}T${quarter === 96 ? "23:59" : clock(quarter)}`)
    );
    if (from < until) {
      await sql`
        insert into absences (id, clinic_id, location_id, kind, practitioner_id, wall_start, wall_end, starts_at, ends_at, made_by)
        values (${newId()}, ${bega.id}, ${
        bega.places[0]
      }, 'leave', ${practitionerId}, ${from}, ${until}, ${from}, ${until},
                ${bega.job.principalId})`;
    }
  }
  const times = await as(
    bega.staff("receptionist"),
    (scope) => availableTimes(scope, { day, days: 1, practitionerId, minutes }, now),
  );
  const offered = new Set(times.map(({ startsAt }) => wallClockIn("Europe/Bucharest", startsAt).slice(11)));
  // A wall clock that is skipped names the instant an hour later, which is tried under its own name.
  const starts = tried.map(clock).filter((time) =>
    wallClockIn("Europe/Bucharest", instantIn("Europe/Bucharest", `${day}T${time}`)).slice(11) === time
  );
  const outcome = [];
  for (const time of starts) {
    outcome.push([time, offered.has(time), await isTaken(world, `${day}T${time}`, minutes)] as const);
  }
  await sql`rollback to savepoint scenario`;
  return outcome.filter(([, isOffered, taken]) => isOffered !== taken);
}

Deno.test("what the engine offers the tables take, and nothing else, on random clinics", () =>
  inWorld(async (world) => {
    const runs = Number(Deno.env.get("CUSP_RUNS") ?? 60);
    await fc.assert(
      fc.asyncProperty(scenario, async (said) => assertEquals(await asked(world, said), [])),
      { numRuns: runs, endOnFailure: true },
    );
  }));
