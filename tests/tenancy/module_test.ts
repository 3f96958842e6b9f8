import { assert, assertEquals } from "@std/assert";
import { modulesOf, switchModule, withheldBy } from "@/domain/tenancy/mod.ts";
import type { Person } from "@/tests/support/cast.ts";
import { inWorld, type World } from "@/tests/support/world.ts";
import { eventsOf } from "./support/places.ts";

const heldBy = ({ as }: World, person: Person) =>
  as(person, ({ permissions }) => Promise.resolve(permissions));
const off = { state: "off" } as const;

Deno.test("a part that is off takes nothing new, stays readable, and comes back as it was", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const [admin, desk] = [noor.staff("admin"), noor.staff("receptionist")];
    const before = await heldBy(world, desk);
    await as(admin, (scope) => switchModule(scope, "billing", off));
    const lost = [...before.difference(await heldBy(world, desk))].sort();
    assertEquals(lost, ["charges.write", "invoices.write", "payments.write"]);
    assertEquals((await as(admin, modulesOf)).map(({ key, active }) => [key, active]), [
      ["records", true],
      ["files", true],
      ["billing", false],
      ["dental_chart", true],
      ["numbering", true],
    ]);
    await as(admin, (scope) => switchModule(scope, "billing", { state: "on" }));
    assertEquals(await heldBy(world, desk), before);
    assertEquals(await eventsOf(world, "module.switched"), [
      { module: "billing", state: "off" },
      { module: "billing", state: "on" },
    ]);
  }));

Deno.test("no exception opens a part that is off, and what a role always keeps stays", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    await sql`insert into permission_overrides (clinic_id, principal_id, permission, allowed, reason, set_by)
      values (${noor.id}, ${
      noor.staff("receptionist").principalId
    }, 'records.write', true, 'Writes for the doctor',
              ${noor.staff("owner").principalId})`;
    assert((await heldBy(world, noor.staff("receptionist"))).has("records.write"));
    await as(noor.staff("owner"), (scope) => switchModule(scope, "records", off));
    assert(!(await heldBy(world, noor.staff("receptionist"))).has("records.write"));
    assert(!(await heldBy(world, noor.staff("admin"))).has("records.write"));
    assert((await heldBy(world, noor.staff("doctor"))).has("records.write")); // a doctor's floor
  }));

Deno.test("parts are switched by whoever may change the clinic, in their own, and only those there are", () =>
  inWorld(async (world) => {
    const { as, bare, noor, bega, refused } = world;
    await refused(
      "not_allowed",
      () => as(noor.staff("doctor"), (scope) => switchModule(scope, "files", off)),
    );
    await refused("not_found", () => as(noor.staff("owner"), (scope) => switchModule(scope, "kitchen", off)));
    for (const person of [noor.staff("doctor"), bega.staff("owner")]) {
      await refused(
        "not_allowed",
        () =>
          bare(
            person,
            (sql) =>
              sql`insert into clinic_modules (clinic_id, module, active) values (${noor.id}, 'files', false)`,
          ),
      );
    }
    await as(bega.staff("owner"), (scope) => switchModule(scope, "files", off));
    assert((await heldBy(world, noor.staff("doctor"))).has("files.write"));
  }));

Deno.test("what withholds a permission is told apart: the plan, a part that is off, or the role", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const withheld = (permission: string) =>
      as(noor.staff("accountant"), (scope) => withheldBy(scope, permission));
    assertEquals([await withheld("invoices.write"), await withheld("records.write")], [null, null]);
    await as(noor.staff("owner"), (scope) => switchModule(scope, "billing", off));
    assertEquals(await withheld("invoices.write"), { module: "billing" });
    await sql`update role_permissions set plan = 'enterprise' where role = 'accountant' and permission = 'invoices.write'`;
    assertEquals(await withheld("invoices.write"), { plan: "enterprise" });
  }));
