import { assert, assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import { find, register } from "@/domain/patients/mod.ts";
import { book } from "@/domain/scheduling/mod.ts";
import { changeBrand, clinicProfile, explain, invite, withheldBy } from "@/domain/tenancy/mod.ts";
import type { Sql } from "@/core/db.ts";
import type { Person } from "@/tests/support/cast.ts";
import { visitAt } from "@/tests/support/visit.ts";
import { inWorld, type World } from "@/tests/support/world.ts";
import { held } from "./support/keyed.ts";
import { placeOf } from "./support/places.ts";

const stopped = ({ sql, noor }: World) =>
  sql`update clinics set suspended_at = now(), suspended_reason = 'Unpaid since May' where id = ${noor.id}`;
const atWork = ({ sql, noor }: World) =>
  sql`update clinics set suspended_at = null, suspended_reason = null where id = ${noor.id}`;
const looks = /\.(read|view|view_org|export|delete)$/;

Deno.test("a clinic that is suspended reads and exports, writes nothing, and comes back as it was", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const [owner, desk] = [noor.staff("owner"), noor.staff("receptionist")];
    const before = [await held(world, owner), await held(world, desk), await held(world, noor.job)];
    await stopped(world);
    for (const [index, person] of [owner, desk, noor.job].entries()) {
      assertEquals(await held(world, person), before[index].filter((permission) => looks.test(permission)));
    }
    assertEquals((await as(desk, (scope) => find(scope, "Saba"))).length, 1);
    const writes = [
      () => as(desk, (scope) => register(scope, { name: "Nobody" })),
      () => as(desk, (scope) => book(scope, visitAt(noor, "10:00"))),
      () => as(owner, (scope) => invite(scope, { email: "a@b.test", role: "doctor" })),
      () => as(owner, (scope) => changeBrand(scope, { initials: "X", version: 1 })),
    ];
    for (const write of writes) await refused("not_allowed", write);
    await atWork(world);
    assertEquals([await held(world, owner), await held(world, desk), await held(world, noor.job)], before);
    await writes[0]();
  }));

Deno.test("past the app too, a suspended clinic takes nothing from anybody and takes no number", () =>
  inWorld(async (world) => {
    const { bare, noor, bega, sql } = world;
    const patientId = noor.patients.get("Saba Anwar")!;
    const owner = noor.staff("owner");
    const inserts: ((sql: Sql) => PromiseLike<{ count: number }>)[] = [
      (sql) =>
        sql`insert into patients (id, clinic_id, number, name) values (${newId()}, ${noor.id}, 'N-900', 'Nobody')`,
      (sql) =>
        sql`insert into services (id, clinic_id, code, name, price, currency) values (${newId()}, ${noor.id}, 'X', 'X', 1, 'PKR')`,
      (sql) =>
        sql`insert into weekly_hours (id, clinic_id, location_id, weekday, opens, closes)
            values (${newId()}, ${noor.id}, ${noor.places[0]}, 7, '09:00', '10:00')`,
      (sql) =>
        sql`insert into clinic_modules (clinic_id, module, active) values (${noor.id}, 'files', false)`,
      (sql) =>
        sql`insert into invitations (id, clinic_id, email, role) values (${newId()}, ${noor.id}, 'a@b.test', 'doctor')`,
      (sql) => sql`insert into practitioners (id, clinic_id, name) values (${newId()}, ${noor.id}, 'Dr New')`,
      (sql) =>
        sql`insert into portal_access (clinic_id, patient_id, principal_id)
                   values (${noor.id}, ${patientId}, ${owner.principalId})`,
    ];
    const updates: ((sql: Sql) => PromiseLike<{ count: number }>)[] = [
      (sql) => sql`update patients set name = 'Changed' where clinic_id = ${noor.id}`,
      (sql) => sql`update services set minutes = 5 where clinic_id = ${noor.id}`,
      (sql) => sql`update clinics set initials = 'X' where id = ${noor.id}`,
      (sql) => sql`update locations set phone = '1' where clinic_id = ${noor.id}`,
      (sql) =>
        sql`update memberships set role = 'assistant' where clinic_id = ${noor.id} and principal_id <> ${owner.principalId}`,
      (sql) => sql`delete from weekly_hours where clinic_id = ${noor.id}`,
      (sql) => sql`update number_series set next = 1 where clinic_id = ${noor.id}`,
    ];
    const outcome = async (person: Person, attempt: (sql: Sql) => PromiseLike<{ count: number }>) => {
      try {
        return (await bare(person, async (sql) => (await attempt(sql)).count)) as number;
      } catch {
        return "refused";
      }
    };
    await stopped(world);
    for (const attempt of inserts) assertEquals(await outcome(owner, attempt), "refused");
    for (const attempt of updates.slice(0, -1)) assertEquals(await outcome(owner, attempt), 0);
    assertEquals(await outcome(owner, updates.at(-1)!), "refused");
    const taking = (sql: Sql) =>
      sql`select private.next_number(${noor.id}, ${noor.places[0]}, 'invoice') as number`;
    assertEquals((await bare(owner, taking))[0].number, null);
    assert((await bare(owner, (sql) => sql`select from patients`)).count >= 3);
    await atWork(world);
    for (const attempt of inserts) assertEquals(await outcome(owner, attempt), 1);
    assertEquals((await sql`select from clinics where id = ${bega.id} and suspended_at is null`).count, 1);
  }));

Deno.test("why nothing can be changed is explained, and told apart from a role that lacks it", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const desk = noor.staff("receptionist");
    await stopped(world);
    const id = await placeOf(world, desk);
    const explained = await as(desk, (scope) => explain(scope, id));
    const why = Object.fromEntries(explained.map(({ permission, why }) => [permission, why]));
    assertEquals([why["patients.write"], why["patients.read"], why["members.write"]], [
      "suspended",
      "role",
      "role_lacks",
    ]);
    const withheld = (permission: string) => as(desk, (scope) => withheldBy(scope, permission));
    assertEquals(await withheld("patients.write"), { suspended: "Unpaid since May" });
    assertEquals([await withheld("members.write"), await withheld("patients.read")], [null, null]);
  }));

Deno.test("no exception opens the dental chart to a receptionist, nor an addon's request to anybody below an admin", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const desk = noor.staff("receptionist");
    for (const permission of ["chart.read", "chart.write", "addons.request"]) {
      await sql`insert into permission_overrides (clinic_id, principal_id, permission, allowed, reason, set_by)
        values (${noor.id}, ${desk.principalId}, ${permission}, true, 'Please', ${
        noor.staff("owner").principalId
      })`;
    }
    const reached = async (person: Person) =>
      (await held(world, person)).filter((one) => /^(chart|addons)\./.test(one)).join(" ");
    assertEquals(await reached(desk), "");
    assertEquals(await reached(noor.staff("doctor")), "chart.read chart.write");
    assertEquals(await reached(noor.staff("admin")), "addons.request addons.view chart.read chart.write");
    const id = await placeOf(world, desk);
    const explained = await as(desk, (scope) => explain(scope, id));
    assertEquals(explained.find(({ permission }) => permission === "chart.read")!.why, "never");
    await sql`insert into clinic_modules (clinic_id, module, active, changed_by)
               values (${noor.id}, 'dental_chart', false, ${desk.principalId})`;
    assertEquals(await reached(noor.staff("doctor")), "chart.read");
    assertEquals(await reached(desk), "");
  }));

Deno.test("the marketplace and the specialists open to the roles that they are for", () =>
  inWorld(async (world) => {
    const { noor } = world;
    const of = async (role: string) =>
      (await held(world, noor.staff(role))).filter((one) => /^(marketplace|special|patient_tiers)/.test(one));
    const all = [
      "marketplace.cancel",
      "marketplace.request",
      "marketplace.view",
      "patient_tiers.manage",
      "specialists.manage",
      "specialists.view_org",
      "specialties.manage",
    ];
    assertEquals([await of("owner"), await of("admin")], [all, all]);
    assertEquals(await of("receptionist"), ["marketplace.view", "specialists.view_org"]);
    assertEquals(await of("doctor"), ["specialists.view_org"]);
    assert((await world.as(noor.staff("owner"), clinicProfile)).version >= 1);
  }));
