import { assert, assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import { grantableBy, keysOf, revokeKey, switchModule } from "@/domain/tenancy/mod.ts";
import { inWorld } from "@/tests/support/world.ts";
import { held, keyed, recognised } from "./support/keyed.ts";

Deno.test("a key makes no key, ends none, sees none, and lets nobody in", () =>
  inWorld(async (world) => {
    const { as, bare, noor, refused } = world;
    const all = await as(noor.staff("owner"), grantableBy);
    const machine = await keyed(world, noor.staff("owner"), {
      permissions: all.map(({ permission }) => permission),
    });
    await refused("not_allowed", () => keyed(world, machine));
    await refused("not_allowed", () => as(machine, keysOf));
    await refused("not_allowed", () => as(machine, (scope) => revokeKey(scope, machine.principalId)));
    assertEquals((await bare(machine, (sql) => sql`select id from api_keys`)).count, 0);
    const raising = [
      (sql: typeof world.sql) =>
        sql`insert into invitations (id, clinic_id, email, role) values (${newId()}, ${noor.id}, 'a@b.test', 'owner')`,
      (sql: typeof world.sql) =>
        sql`insert into permission_overrides (clinic_id, principal_id, permission, allowed, reason)
            values (${noor.id}, ${noor.staff("assistant").principalId}, 'clinic.write', true, 'Why not')`,
      (sql: typeof world.sql) =>
        sql`insert into portal_access (clinic_id, patient_id, principal_id)
            values (${noor.id}, ${[...noor.patients.values()][0]}, ${noor.staff("assistant").principalId})`,
    ];
    for (const attempt of raising) await refused("not_allowed", () => bare(machine, attempt));
    const raised = await bare(machine, (sql) => sql`update memberships set role = 'owner'`);
    assertEquals(raised.count, 0);
  }));

Deno.test("a key is never more than its maker is now, nor than the clinic's parts", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const admin = noor.staff("admin");
    const switching = (state: "on" | "off") =>
      as(admin, (scope) => switchModule(scope, "billing", { state }));
    const permissions = ["invoices.read", "invoices.write", "patients.write"];
    const machine = await keyed(world, admin, { permissions });
    assertEquals(await held(world, machine), permissions);
    await switching("off");
    assertEquals(await held(world, machine), ["invoices.read", "patients.write"]);
    await switching("on");
    await sql`update role_permissions set plan = 'enterprise' where permission = 'patients.write'`;
    assertEquals(await held(world, machine), ["invoices.read", "invoices.write"]);
    await sql`update memberships set role = 'assistant' where clinic_id = ${noor.id} and principal_id = ${admin.principalId}`;
    const left = await held(world, machine);
    assertEquals(left, left.filter((one) => one.endsWith(".read")));
    assertEquals(
      await held(world, { principalId: admin.principalId }).then((own) =>
        left.every((one) => own.includes(one))
      ),
      true,
    );
  }));

Deno.test("a floor keeps a person's permission in a part that is off, and not their key's", () =>
  inWorld(async (world) => {
    const { noor, sql } = world;
    const doctor = noor.staff("doctor");
    await sql`insert into permission_overrides (clinic_id, principal_id, permission, allowed, reason, set_by)
               values (${noor.id}, ${doctor.principalId}, 'api_keys.manage', true, 'Makes one', ${doctor.principalId})`;
    const machine = await keyed(world, doctor, { permissions: ["records.read", "records.write"] });
    await sql`insert into clinic_modules (clinic_id, module, active, changed_by)
               values (${noor.id}, 'records', false, ${doctor.principalId})`;
    assert((await held(world, doctor)).includes("records.write"));
    assertEquals(await held(world, machine), ["records.read"]);
  }));

Deno.test("whoever goes takes no key along, and finds none on coming back", () =>
  inWorld(async (world) => {
    const { noor, sql } = world;
    const admin = noor.staff("admin");
    const [theirs, anothers] = [await keyed(world, admin), await keyed(world, noor.staff("owner"))];
    const place = sql`clinic_id = ${noor.id} and principal_id = ${admin.principalId}`;
    await sql`update memberships set ended_at = now() where ${place}`;
    assertEquals([await recognised(world, theirs.key), await held(world, theirs)], [null, []]);
    await sql`update memberships set ended_at = null where ${place}`;
    assertEquals(await recognised(world, theirs.key), null);
    assertEquals((await recognised(world, anothers.key))?.principalId, anothers.principalId);
  }));
