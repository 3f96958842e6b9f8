import { assert, assertEquals, assertMatch } from "@std/assert";
import { connect } from "@/core/db.ts";
import { newId } from "@/core/id.ts";
import { historyOf } from "@/domain/audit/mod.ts";
import { register } from "@/domain/patients/mod.ts";
import { grantableBy, keyOf, NewKey, revokeKey } from "@/domain/tenancy/mod.ts";
import { installation } from "@/tests/support/installation.ts";
import { inStandingWorld } from "@/tests/support/standing.ts";
import { inWorld } from "@/tests/support/world.ts";
import { held, keyed, recognised } from "./support/keyed.ts";
import { eventsOf } from "./support/places.ts";

Deno.test("a key does what was chosen for it, under its own name, and only its hash is kept", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const machine = await keyed(world, noor.staff("owner"));
    assertMatch(machine.key, /^cusp_[0-9a-f]{8}_[\w-]{43}$/);
    assertEquals(await recognised(world, machine.key), { principalId: machine.principalId, wait: 0 });
    const [name, role] = await as(machine, ({ name, role }) => Promise.resolve([name, role]));
    assertEquals([name, role], ["Reminders", ""]);
    const { id } = await as(machine, (scope) => register(scope, { name: "Rukhsana" }));
    const { deeds: [deed] } = await as(noor.staff("owner"), (scope) => historyOf(scope, {}));
    assertEquals([deed.subjectId, deed.by, deed.source], [id, "Reminders", "api"]);
    const rows = await sql`select to_jsonb(k)::text as row from api_keys k
      union all select to_jsonb(e)::text from events e where clinic_id = ${noor.id}`;
    assert(rows.length > 1 && rows.every(({ row }) => !row.includes(machine.key.slice(14))));
    assertEquals(await eventsOf(world, "api_key.made"), [
      { name: "Reminders", permissions: ["patients.read", "patients.write"], days: 30 },
    ]);
  }));

Deno.test("what was not chosen a key may not, nor does its clinic open another's doors", () =>
  inWorld(async (world) => {
    const { as, bare, noor, bega, refused } = world;
    const machine = await keyed(world, noor.staff("owner"), { permissions: ["patients.read"] });
    const naming = (clinic: string) => (sql: typeof world.sql) =>
      sql`insert into patients (id, clinic_id, number, name) values (${newId()}, ${clinic}, 'N-900', 'Nobody')`;
    await refused("not_allowed", () => as(machine, (scope) => register(scope, { name: "Nobody" })));
    await refused("not_allowed", () => bare(machine, naming(noor.id)));
    await refused("not_allowed", () => bare(machine, naming(bega.id)));
    await refused("not_found", () => as({ ...machine, slug: bega.slug }, () => Promise.resolve()));
    assertEquals(
      (await bare(machine, (sql) => sql`select from patients where clinic_id = ${bega.id}`)).count,
      0,
    );
    await refused("not_signed_in", () => world.acts.asSelf(machine, () => Promise.resolve()));
    await refused("not_found", () => world.visiting(machine, () => Promise.resolve()));
  }));

Deno.test("nobody gives a key more than they hold, nor what is for people alone", () =>
  inWorld(async (world) => {
    const { as, bare, noor, bega, refused } = world;
    const making = (role: string, permissions: string[]) => () =>
      keyed(world, noor.staff(role), { permissions });
    await refused("not_allowed", making("doctor", ["patients.read"]));
    await refused("not_allowed", making("owner", ["patients.read", "members.write"]));
    await refused("not_allowed", making("owner", ["api_keys.manage"]));
    await refused("not_allowed", making("owner", ["patients.fly"]));
    await world.sql`
      insert into permission_overrides (clinic_id, principal_id, permission, allowed, reason, set_by)
      values (${noor.id}, ${noor.staff("admin").principalId}, 'records.read', false, 'Not theirs', ${
      noor.staff("owner").principalId
    })`;
    await refused("not_allowed", making("admin", ["records.read"]));
    const offered = (await as(noor.staff("admin"), grantableBy)).map(({ permission }) => permission);
    assert(offered.includes("patients.read"));
    assertEquals(
      offered.filter((one) =>
        ["members.write", "clinic.write", "api_keys.manage", "records.read"].includes(one)
      ),
      [],
    );

    const bareKey = (person = noor.staff("admin"), clinic = noor.id, permissions = ["patients.read"]) => () =>
      bare(
        person,
        (sql) =>
          sql`insert into api_keys (id, clinic_id, name, prefix, digest, permissions, expires_at)
            values (${newId()}, ${clinic}, 'Key', 'cusp_00000000', ${crypto.getRandomValues(
            new Uint8Array(32),
          ) as never}, ${permissions}, now() + interval '1 day')`,
      );
    await refused("not_allowed", bareKey(noor.staff("doctor")));
    await refused("not_allowed", bareKey(noor.staff("admin"), bega.id));
    for (const permission of ["records.read", "members.write", "clinic.write", "api_keys.manage"]) {
      await refused("not_allowed", bareKey(noor.staff("admin"), noor.id, [permission]));
    }
    await bareKey()();
  }));

Deno.test("a key ends by being revoked, once and for good, and by time", () =>
  inWorld(async (world) => {
    const { as, bare, noor, bega, refused, sql } = world;
    const owner = noor.staff("owner");
    const [first, second] = [await keyed(world, owner), await keyed(world, owner)];
    await refused("not_found", () => as(bega.staff("owner"), (scope) => revokeKey(scope, first.principalId)));
    await refused("not_allowed", () =>
      as(noor.staff("doctor"), (scope) => revokeKey(scope, first.principalId)));
    await as(noor.staff("admin"), (scope) =>
      revokeKey(scope, first.principalId));
    assertEquals([await recognised(world, first.key), await held(world, first)], [null, []]);
    await refused("not_found", () => as(first, () => Promise.resolve()));
    await refused("already_done", () => as(owner, (scope) => revokeKey(scope, first.principalId)));
    const back = await bare(owner, (sql) =>
      sql`update api_keys set revoked_at = null where id = ${first.principalId}`);
    assertEquals(back.count, 0);

    await sql`update api_keys set made_at = made_at - interval '31 days', expires_at = now() - interval '1 second'
               where id = ${second.principalId}`;
    assertEquals([await recognised(world, second.key), await held(world, second)], [null, []]);
    await refused("not_found", () =>
      as(second, () =>
        Promise.resolve()));
    assertEquals((await as(owner, (scope) => keyOf(scope, second.principalId))).state, "expired");
    for (const days of [0, 367]) {
      const error = await keyed(world, owner, { days }).catch((error) => error);
      assertEquals(error.constraint_name, "api_keys_expires_at_check");
      assert(!NewKey.safeParse({ name: "Key", permissions: ["patients.read"], days }).success);
    }
  }));

Deno.test("a key that was not made is nobody, however it is written", () =>
  inWorld(async (world) => {
    const { key } = await keyed(world, world.noor.staff("owner"));
    const last = key.at(-1) === "A" ? "B" : "A";
    for (
      const wrong of ["", "cusp_", key.slice(0, -1) + last, key.toUpperCase(), `${key}A`, key.slice(0, 13)]
    ) {
      assertEquals(await recognised(world, wrong), null, wrong);
    }
  }));

Deno.test("that a key was used is noted to the minute, and a key that asks too often has to wait", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const machine = await keyed(world, noor.staff("owner"));
    const used = async () =>
      (await as(noor.staff("owner"), (scope) => keyOf(scope, machine.principalId))).lastUsedAt;
    assertEquals(await used(), null);
    await recognised(world, machine.key);
    assertEquals((await used())!.getTime() % 60_000, 0);
    await sql`update private.limits set hits = 600 where key = ${`api_key:${machine.principalId}`}`;
    assert((await recognised(world, machine.key))!.wait > 0);
  }));

Deno.test("nobody who comes with a key waits for another to note that it was used", () =>
  inStandingWorld(async (world) => {
    const machine = await keyed(world, world.noor.staff("owner"));
    const other = connect(installation().ownerUrl, { max: 1 });
    try {
      await other.begin(async (sql) => {
        await sql`select from app.api_keys where id = ${machine.principalId} for no key update`;
        // Without `skip locked` this would run into the lock_timeout of app_web.
        assertEquals((await recognised(world, machine.key))?.principalId, machine.principalId);
      });
    } finally {
      await other.end();
    }
  }));
