import type { Scope } from "@/core/scope.ts";
import { assertEquals, assertRejects } from "@std/assert";
import { endSession } from "@/domain/identity/mod.ts";
import { patientList } from "@/domain/insights/mod.ts";
import { find } from "@/domain/patients/mod.ts";
import type { Person } from "@/tests/support/cast.ts";
import { inStandingWorld } from "@/tests/support/standing.ts";
import type { World } from "@/tests/support/world.ts";

const read = <T>({ acts }: World, person: Person, work: (scope: Scope) => Promise<T>) =>
  acts.inClinic(person, person.slug, work, { reading: true });

/** What is read: the newest patients. */
const newest = (scope: Scope) => patientList(scope, {});

Deno.test("who reads twice sees what is there each time", () =>
  inStandingWorld(async (world) => {
    const { noor, sql } = world;
    const names = async () =>
      (await read(world, noor.staff("doctor"), (scope) => find(scope, "saba"))).map(({ name }) => name);
    assertEquals([await names(), await names()], [["Saba Anwar"], ["Saba Anwar"]]);
    await sql`update patients set name = 'Saba Khan' where clinic_id = ${noor.id} and name = 'Saba Anwar'`;
    assertEquals(await names(), ["Saba Khan"]);
  }, 1));

Deno.test("a permission that was taken away ends at the next read, though it was known before", () =>
  inStandingWorld(async (world) => {
    const { noor, sql, refused } = world;
    const reception = noor.staff("receptionist");
    await read(world, reception, newest);
    await sql`
      insert into permission_overrides (clinic_id, principal_id, permission, allowed, reason, set_by)
      values (${noor.id}, ${reception.principalId}, 'patients.read', false, 'Leaves on Friday', ${noor.job.principalId})`;
    await refused("not_allowed", () => read(world, reception, newest));
    await sql`delete from permission_overrides where principal_id = ${reception.principalId}`;
    assertEquals((await read(world, reception, newest)).patients.length, 3);
  }, 1));

Deno.test("a session and a membership that have ended open nothing at the next read", () =>
  inStandingWorld(async (world) => {
    const { acts, noor, sql, refused } = world;
    for (const role of ["doctor", "receptionist"]) await read(world, noor.staff(role), newest);
    await acts.asSelf(noor.staff("doctor"), endSession);
    await sql`update memberships set ended_at = now() where principal_id = ${
      noor.staff("receptionist").principalId
    }`;
    await refused("not_signed_in", () => read(world, noor.staff("doctor"), newest));
    await refused("not_found", () => read(world, noor.staff("receptionist"), newest));
  }, 1));

Deno.test("work on a guess that was wrong has left the connection before anybody else is on it", () =>
  inStandingWorld(async (world) => {
    const { noor, sql, pool, refused } = world;
    const doctor = noor.staff("doctor");
    let steps = 0;
    const slowly = async ({ sql }: Scope) => {
      for (let step = 0; step < 5; step++) {
        await sql`select ${step}::int, current_user`;
        await new Promise((resolve) => setTimeout(resolve, 10));
        steps++;
      }
    };
    await read(world, doctor, slowly);
    await sql`update memberships set ended_at = now() where principal_id = ${doctor.principalId}`;
    steps = 0;
    await refused("not_found", () => read(world, doctor, slowly));
    const after = steps;
    await pool`select 1`;
    await new Promise((resolve) => setTimeout(resolve, 60));
    assertEquals(steps, after);
  }, 1));

Deno.test("what only asks cannot write", () =>
  inStandingWorld(async (world) => {
    const { noor, sql } = world;
    for (let time = 0; time < 2; time++) {
      const error = await assertRejects(() =>
        read(world, noor.staff("owner"), ({ sql }) => sql`update patients set address = 'Elsewhere'`)
      );
      assertEquals((error as { code?: string }).code, "25006");
    }
    assertEquals(
      (await sql`select from patients where clinic_id = ${noor.id} and address is not null`).length,
      0,
    );
  }, 1));
