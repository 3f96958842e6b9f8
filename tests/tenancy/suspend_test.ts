import { assertEquals } from "@std/assert";
import type { OperatorScope } from "@/core/scope.ts";
import { historyOf } from "@/domain/audit/mod.ts";
import { register } from "@/domain/patients/mod.ts";
import { resume, suspend } from "@/domain/tenancy/mod.ts";
import { inWorld } from "@/tests/support/world.ts";
import { inOffice, letIn } from "./support/support.ts";

Deno.test("support, too, writes nothing where a clinic is suspended, whether it was let in before or after", () =>
  inWorld(async (world) => {
    const { acts, bare, noor, operators: [operator] } = world;
    const mayWrite = () =>
      acts.inClinic(
        operator,
        noor.slug,
        ({ permissions }) => Promise.resolve(permissions.has("patients.write")),
      );
    await letIn(world, { permissions: ["patients.read", "patients.write"] });
    assertEquals(await mayWrite(), true);
    await inOffice(world, operator, (scope) => suspend(scope, noor.id, { reason: "Unpaid" }));
    assertEquals(await mayWrite(), false);
    const { count } = await bare(
      operator,
      (sql) => sql`update patients set name = 'X' where clinic_id = ${noor.id}`,
    );
    assertEquals(count, 0);
    await inOffice(world, operator, (scope) => resume(scope, noor.id));
    assertEquals(await mayWrite(), true);
  }));

Deno.test("an operator suspends a clinic with a reason, and has it work again; the clinic's history says so", () =>
  inWorld(async (world) => {
    const { as, bare, noor, bega, operators: [operator], sql, refused } = world;
    const office = <T>(work: (scope: OperatorScope) => Promise<T>) => inOffice(world, operator, work);
    await refused("already_done", () => office((scope) => resume(scope, noor.id)));
    await office((scope) => suspend(scope, noor.id, { reason: "Unpaid since May" }));
    await refused("already_done", () => office((scope) => suspend(scope, noor.id, { reason: "Again" })));
    await refused(
      "not_allowed",
      () => as(noor.staff("owner"), (scope) => register(scope, { name: "Nobody" })),
    );
    await as(bega.staff("owner"), (scope) => register(scope, { name: "Somebody" }));
    await office((scope) => resume(scope, noor.id));
    await as(noor.staff("owner"), (scope) => register(scope, { name: "Somebody" }));
    const { deeds } = await as(noor.staff("owner"), (scope) => historyOf(scope, { name: "clinic." }));
    assertEquals(deeds.slice(0, 2).map(({ name }) => name), ["clinic.resumed", "clinic.suspended"]);
    for (const person of [noor.staff("owner"), bega.staff("owner"), noor.job]) {
      await refused(
        "not_allowed",
        () => bare(person, (sql) => sql`select private.suspend_clinic(${noor.id}, 'Because')`),
      );
    }
    assertEquals((await sql`select from clinics where id = ${noor.id} and suspended_at is null`).length, 1);
  }));
