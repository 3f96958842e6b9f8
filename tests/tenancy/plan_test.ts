import { assert, assertEquals, assertRejects } from "@std/assert";
import { inWorld } from "@/tests/support/world.ts";

Deno.test("a plan is known however its name is written, and an unknown one is refused", () =>
  inWorld(async ({ noor, sql }) => {
    const written = async (name: string) => {
      const [{ plan }] = await sql`update clinics set plan = ${name} where id = ${noor.id} returning plan`;
      return plan;
    };
    for (const name of ["Pro+", "pro+", "pro plus", "pro-plus", "pro_plus_paid", "PRO_PLUS", "ProPlus"]) {
      assertEquals(await written(name), "pro_plus", name);
    }
    assertEquals([await written("Pro"), await written("pro-trial"), await written("Enterprise")], [
      "pro",
      "pro",
      "enterprise",
    ]);
    await sql`savepoint before`;
    await assertRejects(() => written("platinum"), Error, "clinics_plan_check");
    await sql`rollback to savepoint before`;
  }));

Deno.test("a higher plan holds everything of those below it", () =>
  inWorld(async ({ as, noor, sql }) => {
    await sql`insert into permissions values ('imaging.write', 'imaging', 'Take images')`;
    await sql`insert into role_permissions (role, permission, plan) values ('doctor', 'imaging.write', 'pro_plus')`;
    const held: string[] = [];
    for (const plan of ["basic", "pro", "pro_plus", "enterprise"]) {
      await sql`update clinics set plan = ${plan} where id = ${noor.id}`;
      const scope = await as(noor.staff("doctor"), (scope) => Promise.resolve(scope));
      if (scope.permissions.has("imaging.write")) held.push(plan);
      assert(scope.permissions.has("records.read"));
    }
    assertEquals(held, ["pro_plus", "enterprise"]);
  }));

Deno.test("reading, exporting and deleting can be put into no plan", () =>
  inWorld(async ({ sql }) => {
    for (const key of ["patients.read", "patients.export", "patients.delete"]) {
      await sql`savepoint before`;
      await sql`insert into permissions values (${key}, 'patients', 'Try') on conflict do nothing`;
      await assertRejects(
        () => sql`insert into role_permissions (role, permission, plan) values ('doctor', ${key}, 'pro')`,
        Error,
        "role_permissions_gate_check",
      );
      await sql`rollback to savepoint before`;
    }
  }));
