import { assert, assertEquals, assertRejects } from "@std/assert";
import { actsOn } from "@/core/act.ts";
import { newId } from "@/core/id.ts";
import { retrying, transactionsOn } from "@/core/transaction.ts";
import { register } from "@/domain/patients/mod.ts";
import { inStandingWorld } from "@/tests/support/standing.ts";
import { inWorld } from "@/tests/support/world.ts";

const failure = (code: string) => Object.assign(new Error(code), { code });

Deno.test("a deadlock or a serialization failure is tried again, four times in all", async () => {
  for (const code of ["40P01", "40001"]) {
    let tries = 0;
    const answer = await retrying(() =>
      ++tries < 4 ? Promise.reject(failure(code)) : Promise.resolve("done")
    );
    assertEquals([answer, tries], ["done", 4]);
    tries = 0;
    await assertRejects(() => retrying(() => (tries++, Promise.reject(failure(code)))), Error, code);
    assertEquals(tries, 4);
  }
});

Deno.test("any other failure is not tried again", async () => {
  let tries = 0;
  await assertRejects(() => retrying(() => (tries++, Promise.reject(failure("23505")))), Error, "23505");
  assertEquals(tries, 1);
});

Deno.test("two who wait for each other both get through: the one that the database stops begins anew", () =>
  inStandingWorld(async ({ as, noor }) => {
    const [one, two] = [Math.floor(Math.random() * 1e9), Math.floor(Math.random() * 1e9)];
    let [tries, holding] = [0, 0];
    const both = Promise.withResolvers<void>();
    const crossing = (first: number, second: number) =>
      as(noor.staff("owner"), async ({ sql }) => {
        tries++;
        await sql`select pg_advisory_xact_lock(${first})`;
        if (++holding === 2) both.resolve();
        await both.promise;
        await sql`select pg_advisory_xact_lock(${second})`;
        return first;
      });
    assertEquals(await Promise.all([crossing(one, two), crossing(two, one)]), [one, two]);
    assertEquals(tries, 3);
  }, 2));

Deno.test("a transaction in which an error was swallowed is not committed, and says so", () =>
  inStandingWorld(async ({ as, noor, sql }) => {
    await assertRejects(
      () =>
        as(noor.staff("owner"), async (scope) => {
          await register(scope, { name: "Swallowed" });
          await scope.sql`select 1 / 0`.catch(() => {});
        }),
      Error,
      "swallowed",
    );
    assertEquals(
      (await sql`select from patients where clinic_id = ${noor.id} and name = 'Swallowed'`).length,
      0,
    );
  }, 1));

Deno.test("the queue is woken once an event is safe, and only then", () =>
  inStandingWorld(async ({ pool, noor, sql }) => {
    const woken: number[] = [];
    let registered = 0;
    const acts = actsOn(transactionsOn(pool), () => woken.push(registered));
    const owner = noor.staff("owner");

    await acts.inClinic(owner, noor.slug, ({ sql }) => sql`select 1`);
    await assertRejects(() =>
      acts.inClinic(owner, noor.slug, async (scope) => {
        await register(scope, { name: "Never" });
        throw new Error("the rest failed");
      })
    );
    assertEquals(woken, []);
    await acts.inClinic(owner, noor.slug, async (scope) => {
      await register(scope, { name: "Once" });
      registered = 1;
    });
    assertEquals(woken, [1]);
    assertEquals((await sql`select from patients where clinic_id = ${noor.id} and name = 'Never'`).length, 0);
  }, 1));

Deno.test("a connection forgets who acted on it", () =>
  inStandingWorld(async ({ pool, as, noor, acts }) => {
    const who = async () => {
      const [row] = await pool`
        select current_user::text as role, coalesce(current_setting('request.jwt.claims', true), '') as claims`;
      return row;
    };
    const nobody = { role: "app_web", claims: "" };
    const inside = await as(noor.staff("owner"), async ({ sql }) => {
      const [row] = await sql`select current_user::text as role`;
      return row.role;
    });
    assertEquals([inside, await who()], ["authenticated", nobody]);
    await assertRejects(() => as(noor.staff("owner"), () => Promise.reject(new Error("failed"))));
    assertEquals(await who(), nobody);
    const anyone = await acts.asAnyone(async (sql) => (await sql`select current_user::text as role`)[0].role);
    assertEquals([anyone, await who()], ["anon", nobody]);
  }, 1));

Deno.test("the app's own login sees nothing before it has become somebody", () =>
  inStandingWorld(async ({ pool }) => {
    for (const table of ["patients", "clinics", "events"]) {
      const error = await pool`select from ${pool(`app.${table}`)}`.then(() => null, (error) => error);
      assertEquals(error?.code, "42501");
    }
    for (const role of ["service_role", "postgres", "app_owner"]) {
      const error = await pool`select set_config('role', ${role}, false)`.then(() => null, (error) => error);
      assertEquals(error?.code, "42501", role);
    }
  }, 1));

Deno.test("a clinic that is not there, and one that is not theirs, look the same", () =>
  inWorld(async ({ acts, noor, bega, refused }) => {
    for (const slug of ["nowhere", bega.slug, "'; drop table clinics; --"]) {
      const refusal = await refused(
        "not_found",
        () => acts.inClinic(noor.staff("owner"), slug, () => Promise.resolve()),
      );
      assertEquals(refusal.status, 404);
    }
  }));

Deno.test("what the database forbids is a refusal that keeps its cause", () =>
  inWorld(async ({ bare, noor, refused }) => {
    const refusal = await refused(
      "not_allowed",
      () => bare(noor.staff("owner"), (sql) => sql`delete from patients`),
    );
    assertEquals([refusal.status, (refusal.cause as { code: string }).code], [403, "42501"]);
  }));

Deno.test("a clinic's job acts without a session, a person never does", () =>
  inWorld(async ({ acts, noor, refused }) => {
    const scope = await acts.inClinic(noor.job, noor.slug, (scope) => Promise.resolve(scope));
    assert(scope.role === "job" && scope.name === "Noor Dental");
    const person = { ...noor.staff("owner"), sessionId: undefined };
    await refused("not_signed_in", () => acts.inClinic(person, noor.slug, () => Promise.resolve()));
    await refused(
      "not_found",
      () => acts.inClinic({ ...person, principalId: newId() }, noor.slug, () => Promise.resolve()),
    );
  }));
