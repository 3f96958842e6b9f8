import { assertEquals, assertRejects } from "@std/assert";
import type { Scope } from "@/core/scope.ts";
import {
  abandon,
  describe,
  dueFiles,
  fileOf,
  forget,
  remove,
  reserve,
  restore,
  settle,
  storageOf,
} from "@/domain/files/mod.ts";
import { inStandingWorld } from "@/tests/support/standing.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

const expected = { name: "scan.pdf", mediaType: "application/pdf", bytes: 400, inert: true };
const arrived = { bytes: 300, sha256: new Uint8Array(32), inert: true };

const kept = async (scope: Scope) => {
  const place = await reserve(scope, expected);
  await settle(scope, place, arrived);
  return place.id;
};

/** Sets what noor may keep, and says what it does. */
const allowing = ({ sql, noor }: World, bytes: number) =>
  sql`update clinic_storage set allowed = ${bytes} where clinic_id = ${noor.id}`;
const used = async ({ as, noor }: World) => (await as(noor.staff("owner"), storageOf)).used;

Deno.test("a file counts what it was to weigh until it has arrived, and then what it weighs", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const doctor = noor.staff("doctor");
    const place = await as(doctor, (scope) => reserve(scope, expected));
    assertEquals(await used(world), 400);
    await as(doctor, (scope) => settle(scope, place, arrived));
    assertEquals(await used(world), 300);
    assertEquals((await as(doctor, (scope) => fileOf(scope, place.id))).bytes, 300);
  }));

Deno.test("what would not fit is refused before a byte is stored", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    await allowing(world, 500);
    await as(noor.staff("doctor"), kept);
    const refusal = await refused("quota_reached", () =>
      as(noor.staff("doctor"), (scope) => reserve(scope, expected)));
    assertEquals(refusal.status, 409);
    await refused("file_too_large", () =>
      as(noor.staff("doctor"), (scope) =>
        reserve(scope, { ...expected, bytes: 2 ** 31 })));
  }));

Deno.test("many who upload at once at the edge never pass it together", () =>
  inStandingWorld(async (world) => {
    const { as, noor } = world;
    const before = await used(world);
    await allowing(world, before + 1000);
    const outcomes = await Promise.allSettled(
      Array.from(
        { length: 10 },
        () => as(noor.staff("doctor"), (scope) => reserve(scope, { ...expected, bytes: 300 })),
      ),
    );
    assertEquals(outcomes.filter(({ status }) => status === "fulfilled").length, 3);
    assertEquals(await used(world), before + 900);
  }));

Deno.test("counting anew gives what the counter says, after everything that can happen to files", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const doctor = noor.staff("doctor");
    const ids = await as(doctor, async (scope) => [await kept(scope), await kept(scope), await kept(scope)]);
    await as(doctor, async (scope) => abandon(scope, await reserve(scope, expected)));
    await as(doctor, (scope) => reserve(scope, expected));
    await as(doctor, (scope) => remove(scope, ids[0], {}));
    await as(doctor, (scope) => remove(scope, ids[1], {}));
    await as(doctor, (scope) => restore(scope, ids[1]));
    await ageing(world, ids[0]);
    await as(noor.job, async (scope) => forget(scope, await dueFiles(scope)));
    const [count] = await sql`select * from private.recount_storage(${noor.id})`;
    assertEquals({ ...count }, { was: 1000, now_is: 1000 }); // two that stand, one reservation
  }));

/** Lets a file have lain in the trash for thirty-one days. */
async function ageing({ sql }: World, id: string) {
  await sql`alter table files disable trigger user`;
  await sql`update files set deleted_at = now() - interval '31 days' where id = ${id}`;
  await sql`alter table files enable trigger user`;
}

Deno.test("a broken upload's room is given back by the clock, and what comes after that is refused", () =>
  inWorld(async (world) => {
    const { as, noor, sql, refused } = world;
    const place = await as(noor.staff("doctor"), (scope) => reserve(scope, expected));
    assertEquals((await as(noor.job, dueFiles)).length, 0);
    await sql`update files set reserved_until = now() - interval '1 second' where id = ${place.id}`;
    await refused("gone", () => as(noor.staff("doctor"), (scope) => settle(scope, place, arrived)));
    await sql`select private.sweep_files()`;
    const [job] = await sql`
      select payload ->> 'clinicId' as clinic from graphile_worker._private_jobs j
        join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier = 'sweep_files' and payload ->> 'clinicId' = ${noor.id}`;
    assertEquals(job?.clinic, noor.id);
    await as(noor.job, async (scope) => forget(scope, await dueFiles(scope)));
    assertEquals(await used(world), 0);
  }));

Deno.test("the trash keeps a file thirty days, and gives it back until then", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const doctor = noor.staff("doctor");
    const id = await as(doctor, kept);
    await as(doctor, (scope) => remove(scope, id, { reason: "Twice" }));
    await refused("not_found", () => as(doctor, (scope) => fileOf(scope, id)));
    await refused("not_found", () => as(doctor, (scope) => remove(scope, id, {})));
    assertEquals(await used(world), 300);
    assertEquals((await as(noor.job, dueFiles)).length, 0);
    await as(doctor, (scope) => restore(scope, id));
    await as(doctor, (scope) => fileOf(scope, id));
    await as(doctor, (scope) => remove(scope, id, {}));
    await ageing(world, id);
    await refused("not_found", () => as(doctor, (scope) => restore(scope, id)));
    await as(noor.job, async (scope) => forget(scope, await dueFiles(scope)));
    assertEquals(await used(world), 0);
  }));

Deno.test("only who may delete files reaches the trash, and nobody another clinic's", () =>
  inWorld(async ({ as, noor, bega, refused, bare }) => {
    const id = await as(noor.staff("doctor"), kept);
    await refused("not_allowed", () => as(noor.staff("receptionist"), (scope) => remove(scope, id, {})));
    await refused("not_allowed", () => as(noor.staff("accountant"), (scope) => reserve(scope, expected)));
    await refused("not_allowed", () => as(noor.staff("accountant"), (scope) => fileOf(scope, id)));
    for (const attempt of [fileOf, restore] as ((scope: Scope, id: string) => Promise<unknown>)[]) {
      await refused("not_found", () => as(bega.staff("owner"), (scope) => attempt(scope, id)));
    }
    await refused("not_found", () => as(bega.staff("owner"), (scope) => remove(scope, id, {})));
    await refused(
      "not_found",
      () => as(bega.staff("owner"), (scope) => describe(scope, id, { name: "x", tags: [] })),
    );
    await assertRejects(
      () =>
        bare(noor.staff("receptionist"), (sql) => sql`update files set deleted_at = now() where id = ${id}`),
      Error,
      "not_allowed",
    );
  }));

Deno.test("past the verbs the ledger holds as well", () =>
  inWorld(async (world) => {
    const { as, noor, bare } = world;
    const doctor = noor.staff("doctor");
    const id = await as(doctor, kept);
    await allowing(world, 500);
    const attempts: [string, (sql: World["sql"]) => PromiseLike<unknown>][] = [
      ["storage is full", (sql) =>
        sql`
        insert into files (id, clinic_id, path, name, media_type, bytes)
        values (gen_random_uuid(), ${noor.id}, ${noor.id + "/x"}, 'x', 'image/png', 300)`],
      ["what arrived stays", (sql) => sql`update files set bytes = 0 where id = ${id}`],
      ["what arrived stays", (sql) => sql`update files set state = 'reserved' where id = ${id}`],
      ["thirty days", (sql) => sql`update files set state = 'removed' where id = ${id}`],
      ["not_allowed", (sql) => sql`update clinic_storage set used = 0`],
      ["not_allowed", (sql) => sql`update files set path = 'x' where id = ${id}`],
    ];
    for (const [message, attempt] of attempts) {
      await assertRejects(() => bare(doctor, async (sql) => await attempt(sql)), Error, message);
    }
  }));
