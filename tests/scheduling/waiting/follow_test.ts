import { assertEquals } from "@std/assert";
import {
  type ChangedWaitingSettings,
  changeWaitingSettings,
  fillGap,
  followGap,
  offersOf,
  setDay,
  waitingSettings,
} from "@/domain/scheduling/mod.ts";
import { monday } from "@/tests/support/visit.ts";
import { accepted, freedHour, mailed, waits } from "@/tests/support/waiting.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

const noon = new Date("2031-03-01T07:00:00Z"); // a Saturday's noon at noor, two days before

const decide = ({ as, noor }: World, said: Partial<ChangedWaitingSettings>) =>
  as(
    noor.staff("owner"),
    async (scope) => changeWaitingSettings(scope, { ...await waitingSettings(scope), ...said }),
  );

const fates = async ({ as, noor }: World, gapId: string) =>
  (await as(noor.staff("receptionist"), (scope) => offersOf(scope, { gapId })))
    .map(({ patient, status }) => `${patient.name} ${status}`).sort();

Deno.test("one after another is asked as offers run out, and the last is left alone when the gap is filled", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    await decide(world, { atOnce: 1 });
    const { gapId } = await freedHour(world);
    const saba = await waits(world, "Saba Anwar", { priority: 2 });
    const ali = await waits(world, "علی حیدر", { priority: 1 });
    const follow = (now = noon) => as(noor.job, (scope) => followGap(scope, gapId, now));
    await follow(); // nobody has said that it fills itself
    assertEquals(await fates(world, gapId), []);
    await as(noor.staff("receptionist"), (scope) => fillGap(scope, gapId, noon));
    await follow();
    assertEquals(await fates(world, gapId), ["Saba Anwar made"]);

    await mailed(world, gapId, saba);
    await follow();
    assertEquals(await fates(world, gapId), ["Saba Anwar sent"]);
    await sql`update waiting_offers set until = now() where entry_id = ${saba}`;
    await follow();
    assertEquals(await fates(world, gapId), ["Saba Anwar ran_out", "علی حیدر made"]);
    await accepted(world, await mailed(world, gapId, ali));
    await follow();
    assertEquals(await fates(world, gapId), ["Saba Anwar ran_out", "علی حیدر accepted"]);
  }));

Deno.test("a clinic whose gaps fill themselves has its job look at each as it is left, and at each offer's end", () =>
  inWorld(async (world) => {
    const { sql } = world;
    await decide(world, { automatic: true });
    const { gapId } = await freedHour(world);
    const jobs = () =>
      sql<{ key: string; at: Date }[]>`
        select key, run_at as at from graphile_worker.jobs where key like ${`gap:${gapId}%`} order by run_at`;
    assertEquals((await jobs()).map(({ key }) => key), [`gap:${gapId}`]);
    const entry = await waits(world, "Saba Anwar");
    await world.as(world.noor.job, (scope) => followGap(scope, gapId, noon));
    await mailed(world, gapId, entry);
    const [offer] = await sql<{ id: string; until: Date }[]>`
      select id, until from waiting_offers where gap_id = ${gapId}`;
    assertEquals((await jobs()).at(-1), { key: `gap:${gapId}:${offer.id}`, at: offer.until });
  }));

Deno.test("in quiet hours nobody is asked, and the job looks again when they end", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    await decide(world, { quietFrom: "20:00", quietUntil: "08:00" });
    const { gapId } = await freedHour(world);
    await waits(world, "Saba Anwar");
    const night = new Date("2031-03-01T18:30:00Z"); // 23:30 at noor
    await as(noor.staff("receptionist"), (scope) => fillGap(scope, gapId, night));
    assertEquals(await fates(world, gapId), []);
    const [job] = await sql<{ at: Date }[]>`
      select run_at as at from graphile_worker.jobs where key like ${`gap:${gapId}:%`}`;
    assertEquals(job.at.toISOString(), "2031-03-02T03:00:00.000Z"); // 08:00 at noor
    await as(noor.job, (scope) => followGap(scope, gapId, job.at));
    assertEquals(await fates(world, gapId), ["Saba Anwar made"]);
  }));

Deno.test("too close to its beginning nobody is asked by itself, and nobody oftener a day than the clinic allows", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    await decide(world, { leastNotice: 120, mostPerDay: 1 });
    const [first, second] = [await freedHour(world), await freedHour(world, "16:00")];
    await waits(world, "Saba Anwar", { noticeMinutes: 0 });
    const late = new Date("2031-03-03T06:00:00Z"); // 11:00, an hour before
    await as(noor.staff("receptionist"), (scope) => fillGap(scope, first.gapId, late));
    assertEquals(await fates(world, first.gapId), []);
    const early = (gapId: string) => as(noor.staff("receptionist"), (scope) => fillGap(scope, gapId, noon));
    await early(first.gapId);
    await sql`update waiting_offers set made_at = ${noon}`;
    await early(second.gapId);
    assertEquals(await fates(world, second.gapId), ["Saba Anwar withheld"]);
  }));

Deno.test("of a day that has become a holiday nobody is told by itself", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const { gapId } = await freedHour(world);
    await waits(world, "Saba Anwar");
    await as(noor.staff("owner"), (scope) => setDay(scope, { day: monday, hours: [], reason: "Eid" }));
    await as(noor.staff("receptionist"), (scope) => fillGap(scope, gapId, noon));
    await as(noor.job, (scope) => followGap(scope, gapId, noon));
    assertEquals(await fates(world, gapId), []);
  }));

Deno.test("settings are the clinic's to decide, by whoever may, from the version they saw", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const said = { ...await as(noor.staff("owner"), waitingSettings), atOnce: 5 };
    await refused(
      "not_allowed",
      () => as(noor.staff("receptionist"), (scope) => changeWaitingSettings(scope, said)),
    );
    await decide(world, { atOnce: 5 });
    await refused(
      "changed_meanwhile",
      () => as(noor.staff("owner"), (scope) => changeWaitingSettings(scope, said)),
    );
  }));
