import { assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import { register } from "@/domain/patients/mod.ts";
import { activate, addPractitioner, claimWelcomes, workplacesOf } from "@/domain/tenancy/mod.ts";
import type { Person } from "@/tests/support/cast.ts";
import { inWorld } from "@/tests/support/world.ts";
import { arrived } from "./support/invited.ts";
import { opener } from "./support/opener.ts";

Deno.test("nobody finds the portal of a draft, not even a patient who may open it", () =>
  inWorld(async (world) => {
    const { as, refused, sql, visiting } = world;
    const maria = await opener(world);
    const { id } = await as(maria, (scope) => register(scope, { name: "Ana" }));
    const ana = { ...(await arrived(world, "ana@example.test")), slug: maria.slug };
    await sql`insert into portal_access (clinic_id, patient_id, principal_id, granted_by)
               values (${maria.id}, ${id}, ${ana.principalId}, ${maria.principalId})`;
    await refused("not_found", () => visiting(ana, () => Promise.resolve()));
    await as(maria, (scope) => addPractitioner(scope, { name: "Dr. Maria" }));
    await as(maria, activate);
    assertEquals(await visiting(ana, ({ patients }) => Promise.resolve(patients.length)), 1);
  }));

Deno.test("whoever works at a clinic is welcomed once, when it is no draft any more, by its own job alone", () =>
  inWorld(async (world) => {
    const { acts, as, bare, noor, sql } = world;
    const maria = await opener(world);
    const [{ job }] =
      await sql`select id as job from principals where clinic_id = ${maria.id} and kind = 'job'`;
    const jobs: Person = { principalId: job, requestId: newId(), source: "job", slug: maria.slug };
    assertEquals(await as(jobs, claimWelcomes), []);
    await as(maria, (scope) => addPractitioner(scope, { name: "Dr. Maria" }));
    await as(maria, activate);
    for (const other of [maria, noor.job]) {
      assertEquals(
        (await bare(other, (sql) => sql`select * from private.claim_welcomes(${maria.id})`)).length,
        0,
      );
    }
    const welcomed = await as(jobs, claimWelcomes);
    assertEquals(welcomed.map(({ owns, email }) => [owns, email.startsWith("maria-")]), [[true, true]]);
    assertEquals(await as(jobs, claimWelcomes), []);

    const colleague = await arrived(world, "ion@example.test");
    await sql`insert into memberships (id, clinic_id, principal_id, role)
               values (${newId()}, ${maria.id}, ${colleague.principalId}, 'doctor')`;
    assertEquals((await as(jobs, claimWelcomes)).map(({ owns }) => owns), [false]);
    await sql`update memberships set ended_at = now() where principal_id = ${colleague.principalId}`;
    await sql`update memberships set ended_at = null where principal_id = ${colleague.principalId}`;
    assertEquals(await as(jobs, claimWelcomes), []);
    assertEquals((await acts.asSelf(colleague, workplacesOf)).length, 1);
  }));
