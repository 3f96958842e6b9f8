import { assert, assertEquals } from "@std/assert";
import type { Person } from "@/tests/support/cast.ts";
import { workplacesOf } from "@/domain/tenancy/mod.ts";
import { newId } from "@/core/id.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

const heldBy = ({ as }: World, person: Person) => as(person, (scope) => Promise.resolve(scope.permissions));

Deno.test("an override takes a permission away or gives it, at once, but never below the role's floor", () =>
  inWorld(async (world) => {
    const { noor } = world;
    const doctor = noor.staff("doctor");
    const before = await heldBy(world, doctor);
    assert(before.has("files.write") && before.has("patients.read") && !before.has("members.read"));

    await override(world, doctor, "files.write", false);
    await override(world, doctor, "patients.read", false); // a doctor's floor
    await override(world, doctor, "members.read", true);

    const after = await heldBy(world, doctor);
    assert(!after.has("files.write") && after.has("patients.read") && after.has("members.read"));
    await world.sql`delete from permission_overrides where principal_id = ${doctor.principalId}`;
    assertEquals(await heldBy(world, doctor), before);
  }));

Deno.test("another role brings its own permissions and none of the old ones", () =>
  inWorld(async (world) => {
    const { noor, sql } = world;
    const doctor = noor.staff("doctor");
    const accountant = await heldBy(world, noor.staff("accountant"));
    await sql`update memberships set role = 'accountant' where principal_id = ${doctor.principalId}`;
    assertEquals(await heldBy(world, doctor), accountant);
  }));

Deno.test("whose membership has ended finds no clinic, in the app and in the tables", () =>
  inWorld(async ({ as, bare, noor, sql, refused }) => {
    const doctor = noor.staff("doctor");
    const [{ before }] = await sql`select live_epoch as before from clinics where id = ${noor.id}`;
    await sql`update memberships set ended_at = now() where principal_id = ${doctor.principalId}`;

    await refused("not_found", () => as(doctor, () => Promise.resolve()));
    const rows = await bare(doctor, (sql) => sql`select from patients union all select from clinics`);
    assertEquals(rows.length, 0);
    const [{ after }] = await sql`select live_epoch as after from clinics where id = ${noor.id}`;
    assertEquals(after, before + 1); // and whoever was joined to a live topic is out of it
  }));

Deno.test("the clock ends a permission, without anybody's doing", () =>
  inWorld(async ({ bare, noor, bega, sql }) => {
    const { principalId } = bega.staff("owner");
    const grant = async (until: string) => {
      await sql`
        insert into private.effective_permissions (principal_id, clinic_id, permission, until)
        values (${principalId}, ${noor.id}, 'patients.read', now() + ${until}::interval)
        on conflict (principal_id, permission, clinic_id) do update set until = excluded.until`;
      return (await bare(
        bega.staff("owner"),
        (sql) => sql`select from patients where clinic_id = ${noor.id}`,
      )).length;
    };
    assertEquals([await grant("1 minute"), await grant("0")], [3, 0]);
  }));

Deno.test("who works in two clinics holds in each what they are there", () =>
  inWorld(async ({ acts, noor, bega, sql, as }) => {
    const { principalId, sessionId } = noor.staff("doctor");
    await sql`
      insert into memberships (id, clinic_id, principal_id, role) values (${newId()}, ${bega.id}, ${principalId}, 'receptionist')`;

    const places = await acts.asSelf({ ...noor.staff("doctor") }, workplacesOf);
    assertEquals(places.map(({ slug, role }) => [slug, role]), [
      [bega.slug, "receptionist"],
      [noor.slug, "doctor"],
    ]);
    const [atBega, atNoor] = places.map(({ permissions }) => new Set(permissions));
    assert(atNoor.has("records.write") && !atBega.has("records.write"));
    assert(atBega.has("payments.write") && !atNoor.has("payments.write"));
    const abroad = { ...noor.staff("doctor"), sessionId, slug: bega.slug };
    const scope = await as(abroad, (scope) => Promise.resolve(scope));
    assertEquals([scope.clinicId, scope.role, scope.timeZone], [bega.id, "receptionist", "Europe/Bucharest"]);
  }));

async function override({ sql, noor }: World, { principalId }: Person, permission: string, allowed: boolean) {
  await sql`
    insert into permission_overrides (clinic_id, principal_id, permission, allowed, reason, set_by)
    values (${noor.id}, ${principalId}, ${permission}, ${allowed}, 'Agreed in May', ${noor.job.principalId})`;
}
