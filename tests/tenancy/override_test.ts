import { assert, assertEquals } from "@std/assert";
import { explain, liftOverride, override } from "@/domain/tenancy/mod.ts";
import type { Person } from "@/tests/support/cast.ts";
import { inWorld, type World } from "@/tests/support/world.ts";
import { eventsOf, placeOf } from "./support/places.ts";

const take = { effect: "take", reason: "Agreed in May" } as const;
const give = { effect: "give", reason: "While the owner is away" } as const;
const may = ({ as }: World, person: Person, permission: string) =>
  as(person, ({ permissions }) => Promise.resolve(permissions.has(permission)));

Deno.test("an exception counts at once, says why, and ends when it is lifted", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const [owner, doctor] = [noor.staff("owner"), noor.staff("doctor")];
    const id = await placeOf(world, doctor);
    await as(owner, (scope) => override(scope, id, { permission: "files.write", ...take }));
    await as(owner, (scope) => override(scope, id, { permission: "members.read", ...give }));
    assertEquals([await may(world, doctor, "files.write"), await may(world, doctor, "members.read")], [
      false,
      true,
    ]);
    const changed = { permission: "members.read", effect: "take", reason: "The owner is back" } as const;
    await as(owner, (scope) => override(scope, id, changed));
    assert(!await may(world, doctor, "members.read"));

    await as(owner, (scope) => liftOverride(scope, id, "files.write"));
    assert(await may(world, doctor, "files.write"));
    assertEquals((await eventsOf(world, "override.set")).map(({ effect, before }) => [effect, before]), [
      ["take", "role"],
      ["give", "role_lacks"],
      ["take", "given"],
    ]);
    assertEquals(await eventsOf(world, "override.lifted"), [{ permission: "files.write", ...take }]);
  }));

Deno.test("what a role always keeps is not taken, in the app or by bare SQL", () =>
  inWorld(async (world) => {
    const { as, bare, noor, refused } = world;
    const [owner, doctor] = [noor.staff("owner"), noor.staff("doctor")];
    const [ownerId, doctorId] = [await placeOf(world, owner), await placeOf(world, doctor)];
    await refused("floor_holds", () =>
      as(owner, (scope) => override(scope, doctorId, { permission: "records.write", ...take })));
    await refused("floor_holds", () =>
      as(owner, (scope) =>
        override(scope, ownerId, { permission: "members.write", ...take })));
    await bare(owner, (sql) =>
      sql`
      insert into permission_overrides (clinic_id, principal_id, permission, allowed, reason)
      values (${noor.id}, ${doctor.principalId}, 'records.write', false, 'Said so')`);
    assert(await may(world, doctor, "records.write"));
  }));

Deno.test("exceptions are made by whoever may, for people of their clinic, about permissions that exist", () =>
  inWorld(async (world) => {
    const { as, noor, bega, refused } = world;
    const id = await placeOf(world, noor.staff("doctor"));
    const taken = { permission: "files.write", ...take };
    await refused("not_allowed", () => as(noor.staff("admin"), (scope) => override(scope, id, taken)));
    await refused("not_allowed", () => as(noor.staff("doctor"), (scope) => override(scope, id, taken)));
    await refused("not_found", () => as(bega.staff("owner"), (scope) => override(scope, id, taken)));
    await refused(
      "not_found",
      () => as(noor.staff("owner"), (scope) => liftOverride(scope, id, "files.write")),
    );
    await refused(
      "invalid_input",
      () => as(noor.staff("owner"), (scope) => override(scope, id, { ...taken, permission: "files.fold" })),
    );
  }));

Deno.test("nobody gives what they do not hold, nor makes exceptions for somebody above, whoever writes it", () =>
  inWorld(async (world) => {
    const { as, bare, noor, refused, sql } = world;
    const [owner, admin] = [noor.staff("owner"), noor.staff("admin")];
    const [ownerId, adminId, doctorId] = [
      await placeOf(world, owner),
      await placeOf(world, admin),
      await placeOf(world, noor.staff("doctor")),
    ];
    await as(owner, (scope) => override(scope, adminId, { permission: "members.write", ...give }));
    await as(owner, (scope) => override(scope, adminId, { permission: "payments.write", ...take }));
    const given = { permission: "payments.write", ...give };
    await refused("not_allowed", () => as(admin, (scope) => override(scope, doctorId, given)));
    await refused("not_allowed", () => as(admin, (scope) => override(scope, adminId, given)));
    await refused(
      "not_allowed",
      () => as(admin, (scope) => override(scope, ownerId, { permission: "files.write", ...take })),
    );
    await refused("not_allowed", () =>
      bare(admin, (sql) =>
        sql`
      insert into permission_overrides (clinic_id, principal_id, permission, allowed, reason)
      values (${noor.id}, ${noor.staff("doctor").principalId}, 'payments.write', true, 'Said so')`));
    await as(admin, (scope) => override(scope, doctorId, { permission: "files.write", ...take }));
    const [{ by }] = await sql`select set_by as by from permission_overrides where permission = 'files.write'
      and clinic_id = ${noor.id}`;
    assertEquals(by, admin.principalId);
  }));

Deno.test("for every person and permission, the explanation agrees with what the guards read", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const owner = noor.staff("owner");
    const roles = ["owner", "admin", "doctor", "receptionist", "assistant", "accountant"];
    await sql`insert into permissions values ('imaging.write', 'imaging', 'Take images'), ('imaging.read', 'imaging', 'See images'),
                                             ('vault.write', 'vault', 'Open the vault')`;
    await sql`insert into role_permissions (role, permission, plan) values ('doctor', 'imaging.write', 'pro_plus'),
                ('doctor', 'imaging.read', 'any'), ('admin', 'vault.write', 'basic')`;
    for (
      const [role, permission, allowed] of [
        ["doctor", "files.write", false],
        ["doctor", "records.write", false],
        ["doctor", "members.read", true],
        ["doctor", "patients.write", true],
        ["assistant", "imaging.write", true],
        ["assistant", "vault.write", true],
        ["accountant", "records.read", false],
        ["admin", "vault.write", false],
        ["assistant", "chart.write", true],
      ] as const
    ) {
      await sql`insert into permission_overrides (clinic_id, principal_id, permission, allowed, reason, set_by)
        values (${noor.id}, ${
        noor.staff(role).principalId
      }, ${permission}, ${allowed}, 'Agreed', ${owner.principalId})`;
    }
    for (
      const [plan, off, suspended] of [
        ["basic"],
        ["pro"],
        ["pro", "records"],
        ["pro_plus", "files"],
        ["enterprise", "dental_chart", "Unpaid"],
      ]
    ) {
      await sql`update clinics set plan = ${plan!}, suspended_reason = ${suspended ?? null},
                  suspended_at = case when ${
        suspended ?? null
      }::text is not null then now() end where id = ${noor.id}`;
      if (off) {
        await sql`insert into clinic_modules (clinic_id, module, active, changed_by)
          values (${noor.id}, ${off}, false, ${owner.principalId})`;
      }
      for (const role of roles) {
        const person = noor.staff(role);
        const id = await placeOf(world, person);
        const explained = await as(owner, (scope) => explain(scope, id));
        const held = await sql<{ permission: string }[]>`
          select permission from private.effective_permissions
           where clinic_id = ${noor.id} and principal_id = ${person.principalId} and until > now() order by 1`;
        assertEquals(
          explained.filter(({ held }) => held).map(({ permission }) => permission).sort(),
          held.map(({ permission }) => permission),
          `${role} on ${plan} without ${off}`,
        );
      }
    }
  }));

Deno.test("an explanation names what decides: role, floor, exception, plan, or that the role lacks it", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const [owner, doctor] = [noor.staff("owner"), noor.staff("doctor")];
    const id = await placeOf(world, doctor);
    await sql`insert into permissions values ('imaging.write', 'imaging', 'Take images')`;
    await sql`insert into role_permissions (role, permission, plan) values ('doctor', 'imaging.write', 'enterprise')`;
    await as(owner, (scope) => override(scope, id, { permission: "files.write", ...take }));
    await as(owner, (scope) => override(scope, id, { permission: "members.read", ...give }));
    const why = async () => {
      const explained = await as(owner, (scope) => explain(scope, id));
      return Object.fromEntries(explained.map((one) => [one.permission, one]));
    };
    const known = await why();
    assertEquals(
      ["charges.write", "records.write", "files.write", "members.read", "imaging.write", "members.write"]
        .map((key) => known[key].why),
      ["role", "floor", "taken", "given", "plan", "role_lacks"],
    );
    assertEquals(known["imaging.write"].fromPlan, "enterprise");
    assertEquals([known["files.write"].override!.reason, known["files.write"].override!.setBy], [
      "Agreed in May",
      "Dr Sana Iqbal",
    ]);
    await sql`update memberships set ended_at = now() where id = ${id}`;
    assertEquals([...new Set(Object.values(await why()).map(({ why }) => why))], ["ended"]);
  }));

Deno.test("everybody may ask why about themselves, and about others only whoever sees who works here", () =>
  inWorld(async (world) => {
    const { as, noor, bega, refused } = world;
    const [doctorId, ownerId] = [
      await placeOf(world, noor.staff("doctor")),
      await placeOf(world, noor.staff("owner")),
    ];
    const own = await as(noor.staff("doctor"), (scope) => explain(scope, doctorId));
    assert(own.some(({ held }) => held) && own.some(({ held }) => !held));
    await refused("not_found", () => as(noor.staff("doctor"), (scope) => explain(scope, ownerId)));
    await refused("not_found", () => as(bega.staff("owner"), (scope) => explain(scope, doctorId)));
  }));
