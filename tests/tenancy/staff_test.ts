import { assert, assertEquals } from "@std/assert";
import { changeRole, handOver, leave, remove, reopen, staffOf } from "@/domain/tenancy/mod.ts";
import { inStandingWorld } from "@/tests/support/standing.ts";
import { inWorld, type World } from "@/tests/support/world.ts";
import { eventsOf, placeOf } from "./support/places.ts";

const roleOf = async ({ sql }: World, id: string) =>
  (await sql<{ role: string; ended: boolean }[]>`
    select role, ended_at is not null as ended from memberships where id = ${id}`)[0];

Deno.test("who works here is listed by rank, and only for whom that opens", () =>
  inWorld(async (world) => {
    const { as, noor, bega, refused } = world;
    const listed = await as(noor.staff("admin"), staffOf);
    assertEquals(listed.map(({ role }) => role), [
      ...["owner", "admin", "doctor", "doctor", "receptionist", "assistant", "accountant"],
    ]);
    assertEquals(listed.filter(({ self }) => self).map(({ name }) => name), ["Zara Shah"]);
    assertEquals(listed.filter(({ changeable }) => changeable), []);
    for (const role of ["doctor", "receptionist", "assistant", "accountant"]) {
      await refused("not_allowed", () => as(noor.staff(role), staffOf));
    }
    const elsewhere = await as(bega.staff("owner"), (scope) => staffOf({ ...scope, clinicId: noor.id }));
    assertEquals(elsewhere, []);
  }));

Deno.test("another role is given at once, is recorded, and live topics change", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const id = await placeOf(world, noor.staff("doctor"));
    const epoch = async () =>
      (await sql<{ epoch: number }[]>`select live_epoch as epoch from clinics where id = ${noor.id}`)[0]
        .epoch;
    const before = await epoch();
    await as(noor.staff("owner"), (scope) => changeRole(scope, id, { role: "accountant" }));
    const held = await as(
      noor.staff("doctor"),
      ({ permissions, role }) =>
        Promise.resolve([role, permissions.has("records.write"), permissions.has("payments.write")]),
    );
    assertEquals(held, ["accountant", false, true]);
    assertEquals(await eventsOf(world, "member.role_changed"), [{ before: "doctor", role: "accountant" }]);
    assertEquals(await epoch(), before + 1);
  }));

Deno.test("roles are changed by whoever may, in their own clinic, to roles that exist", () =>
  inWorld(async (world) => {
    const { as, noor, bega, refused } = world;
    const id = await placeOf(world, noor.staff("doctor"));
    const to = (role: string) => (scope: Parameters<typeof changeRole>[0]) => changeRole(scope, id, { role });
    await refused("not_allowed", () => as(noor.staff("admin"), to("assistant")));
    await refused("not_allowed", () => as(noor.staff("doctor"), to("owner")));
    await refused("not_found", () => as(bega.staff("owner"), to("assistant")));
    await refused("invalid_input", () => as(noor.staff("owner"), to("emperor")));
    await refused("not_allowed", () => as(noor.staff("owner"), to("job")));
  }));

Deno.test("who may change roles raises nobody above themselves, in the app and in the tables", () =>
  inWorld(async (world) => {
    const { as, bare, noor, sql, refused } = world;
    const [admin, doctor] = [noor.staff("admin"), noor.staff("doctor")];
    await sql`
      insert into permission_overrides (clinic_id, principal_id, permission, allowed, reason, set_by)
      values (${noor.id}, ${admin.principalId}, 'members.write', true, 'Owner is away', ${doctor.principalId})`;
    const [adminId, doctorId, ownerId] = [
      await placeOf(world, admin),
      await placeOf(world, doctor),
      await placeOf(world, noor.staff("owner")),
    ];
    await refused("not_allowed", () => as(admin, (scope) => changeRole(scope, doctorId, { role: "owner" })));
    await refused("not_allowed", () => as(admin, (scope) => changeRole(scope, adminId, { role: "owner" })));
    await refused("not_allowed", () => as(admin, (scope) => remove(scope, ownerId)));
    await refused(
      "not_allowed",
      () => bare(admin, (sql) => sql`update memberships set role = 'owner' where id = ${adminId}`),
    );
    await as(admin, (scope) => changeRole(scope, doctorId, { role: "receptionist" }));
    assertEquals((await roleOf(world, doctorId)).role, "receptionist");
  }));

Deno.test("who is removed finds nothing at the next request, and comes back as what they were", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const [owner, doctor] = [noor.staff("owner"), noor.staff("doctor")];
    const id = await placeOf(world, doctor);
    await as(owner, (scope) => remove(scope, id));
    await refused("not_found", () => as(doctor, () => Promise.resolve()));
    await refused("member_ended", () => as(owner, (scope) => remove(scope, id)));
    await refused("member_ended", () => as(owner, (scope) => changeRole(scope, id, { role: "admin" })));
    await refused("not_allowed", () => as(noor.staff("admin"), (scope) => reopen(scope, id)));

    await as(owner, (scope) => reopen(scope, id));
    assert(await as(doctor, ({ permissions }) => Promise.resolve(permissions.has("records.write"))));
    await refused("already_member", () => as(owner, (scope) => reopen(scope, id)));
    assertEquals(await eventsOf(world, "member.removed"), [{ role: "doctor" }]);
    assertEquals(await eventsOf(world, "member.reopened"), [{ role: "doctor" }]);
  }));

Deno.test("everybody may leave, and whoever left is not put back without being asked", () =>
  inWorld(async (world) => {
    const { as, noor, refused, sql } = world;
    const assistant = noor.staff("assistant");
    const id = await placeOf(world, assistant);
    await as(assistant, leave);
    await refused("not_found", () => as(assistant, () => Promise.resolve()));
    const [{ by }] = await sql`select ended_by as by from memberships where id = ${id}`;
    assertEquals(by, assistant.principalId);
    await refused("left_by_themselves", () => as(noor.staff("owner"), (scope) => reopen(scope, id)));
    assertEquals(await eventsOf(world, "member.left"), [{ role: "assistant" }]);
  }));

Deno.test("the last owner cannot leave, be removed or be made anything less, whoever writes it", () =>
  inWorld(async (world) => {
    const { as, bare, noor, refused } = world;
    const owner = noor.staff("owner");
    const id = await placeOf(world, owner);
    await refused("last_owner", () => as(owner, leave));
    await refused("last_owner", () => as(owner, (scope) => remove(scope, id)));
    await refused("last_owner", () => as(owner, (scope) => changeRole(scope, id, { role: "doctor" })));
    for (const set of ["ended_at = now()", "role = 'doctor'"]) {
      const error = await bare(owner, (sql) => sql.unsafe(`update memberships set ${set} where id = '${id}'`))
        .then(() => null, (error) => error);
      assertEquals(error?.constraint_name, "memberships_owner_check", set);
    }
  }));

Deno.test("a clinic is handed over in one step, and then its former owner may go", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const [owner, doctor] = [noor.staff("owner"), noor.staff("doctor")];
    const [ownerId, doctorId] = [await placeOf(world, owner), await placeOf(world, doctor)];
    await refused("not_allowed", () => as(doctor, (scope) => handOver(scope, { memberId: doctorId })));
    await refused("already_done", () => as(owner, (scope) => handOver(scope, { memberId: ownerId })));
    await as(owner, (scope) => handOver(scope, { memberId: doctorId }));
    assertEquals([(await roleOf(world, ownerId)).role, (await roleOf(world, doctorId)).role], [
      "doctor",
      "owner",
    ]);
    assertEquals(await eventsOf(world, "clinic.handed_over"), [{ before: "doctor", role: "owner" }]);
    await as(owner, leave);
    assert((await roleOf(world, ownerId)).ended);
  }));

Deno.test("of two owners who go at once, one stays", () =>
  inStandingWorld(async (world) => {
    const { as, noor, sql } = world;
    const [first, second] = [noor.staff("owner"), noor.staff("doctor")];
    const secondId = await placeOf(world, second);
    for (let round = 0; round < 5; round++) {
      await sql`update memberships set role = 'owner', ended_at = null
                 where clinic_id = ${noor.id} and principal_id in (${first.principalId}, ${second.principalId})`;
      const went = await Promise.allSettled([
        as(first, leave),
        as(second, (scope) => remove(scope, secondId)),
      ]);
      assertEquals(went.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
      const [refused] = went.flatMap((result) => result.status === "rejected" ? [result.reason.code] : []);
      assertEquals(refused, "last_owner");
      const [{ left }] = await sql`
        select count(*)::int as left from memberships where clinic_id = ${noor.id} and role = 'owner' and ended_at is null`;
      assertEquals(left, 1);
    }
  }));
