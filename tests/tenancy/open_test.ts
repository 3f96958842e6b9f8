import { assert, assertEquals, assertRejects } from "@std/assert";
import { newId } from "@/core/id.ts";
import { register } from "@/domain/patients/mod.ts";
import { activate, addPractitioner, NewClinic, open, slugFor, workplacesOf } from "@/domain/tenancy/mod.ts";
import type { Person } from "@/tests/support/cast.ts";
import { inWorld } from "@/tests/support/world.ts";
import { arrived } from "./support/invited.ts";
import { opener, wanted } from "./support/opener.ts";

Deno.test("whoever is signed in opens a draft, owns it, and finds in it what is usual in the country", () =>
  inWorld(async (world) => {
    const { acts, as, sql } = world;
    const maria = await opener(world);
    const scope = await as(maria, (scope) => Promise.resolve(scope));
    assertEquals([scope.role, scope.timeZone, scope.currency, scope.locale], [
      "owner",
      "Europe/Bucharest",
      "RON",
      "ro",
    ]);
    assert(scope.permissions.has("members.write"));
    const [row] = await sql`
      select tenancy_mode, plan, kinds, activated_at, opened_by from clinics where id = ${maria.id}`;
    assertEquals({ ...row }, {
      tenancy_mode: "shared",
      plan: "basic",
      kinds: ["dental", "physiotherapy"],
      activated_at: null,
      opened_by: maria.principalId,
    });
    assertEquals((await acts.asSelf(maria, workplacesOf)).map(({ slug }) => slug), [maria.slug]);
    assertEquals((await as(maria, (scope) => register(scope, { name: "Ana" }))).number, "P-0001");
    const [event] =
      await sql`select name, principal_id from events where clinic_id = ${maria.id} and name like 'clinic.%'`;
    assertEquals({ ...event }, { name: "clinic.opened", principal_id: maria.principalId });
  }));

Deno.test("an address is taken once, and follows from the name where none is chosen", () =>
  inWorld(async (world) => {
    const { acts, refused, noor } = world;
    const maria = await arrived(world, "maria@example.test");
    const opening = (more: Partial<NewClinic>) => () =>
      acts.asSelf(maria, (scope) => open(scope, wanted(more)));
    const refusal = await refused("slug_taken", opening({ slug: noor.slug }));
    assertEquals(Object.keys(refusal.fields!), ["slug"]);
    await refused("invalid_input", opening({ slug: undefined, name: "دانتوں کا کلینک" }));
    const { slug } = await opening({
      slug: undefined,
      name: `Clinica Sfânta Ștefania ${newId().slice(-6)}`,
    })();
    assert(slug.startsWith("clinica-sfanta-stefania-"));
    assertEquals(slugFor("  Dr. Ünal & Söhne  "), "dr-unal-sohne");
  }));

Deno.test("nobody has more than three drafts at a time, and none who is not signed in opens any", () =>
  inWorld(async (world) => {
    const { acts, as, bare, refused } = world;
    const maria = await opener(world);
    const opening = () => acts.asSelf(maria, (scope) => open(scope, wanted()));
    await opening();
    await opening();
    await refused("too_many_drafts", opening);
    await as(maria, (scope) => addPractitioner(scope, { name: "Dr. Maria" }));
    await as(maria, activate);
    await opening();
    await refused("too_many_drafts", opening);

    const bareOpening = (person: Person | null) => () =>
      bare(
        person,
        (sql) =>
          sql`select private.open_clinic(${newId()}, ${`x-${
            newId().slice(-9)
          }`}, 'X', 'RO', 'Europe/Bucharest', 'RON', 'ro', '{dental}')`,
      );
    await refused("not_allowed", bareOpening(world.noor.job));
    await refused("not_allowed", bareOpening({ ...maria, sessionId: newId() }));
    await assertRejects(bareOpening(null), Error, "permission denied");
  }));

Deno.test("a clinic's mode, plan, owner and state are nobody's to choose on opening it", () =>
  inWorld(async (world) => {
    const { bare, sql } = world;
    const smuggled = NewClinic.parse({
      ...wanted(),
      tenancyMode: "dedicated",
      tenancy_mode: "dedicated",
      plan: "enterprise",
      activatedAt: "2026-01-01",
      openedBy: newId(),
    });
    assertEquals(Object.keys(smuggled).sort(), ["country", "kinds", "name", "slug"]);
    const maria = await opener(world);
    for (
      const column of [
        "tenancy_mode = 'dedicated'",
        "plan = 'enterprise'",
        "max_seats = 1000",
        "opened_by = null",
        "suspended_at = null",
        "slug = 'other'",
      ]
    ) {
      await world.refused(
        "not_allowed",
        () => bare(maria, (sql) => sql.unsafe(`update clinics set ${column}`)),
      );
    }
    await sql`savepoint before`;
    await assertRejects(
      () =>
        sql`insert into clinics (id, slug, name, tenancy_mode) values (${newId()}, 'apart', 'Apart', 'dedicated')`,
      Error,
      "a new clinic shares its database",
    );
    await sql`rollback to savepoint before`;
  }));

Deno.test("a draft is activated once, by whoever may change it, and not before somebody treats there", () =>
  inWorld(async (world) => {
    const { as, bare, noor, refused, sql } = world;
    const maria = await opener(world);
    await refused("nobody_treats", () => as(maria, activate));
    await as(maria, (scope) => addPractitioner(scope, { name: "Dr. Maria" }));
    await as(maria, activate);
    await refused("already_done", () => as(maria, activate));
    await refused("already_done", () => as(noor.staff("owner"), activate));
    await refused("not_allowed", () => as(noor.staff("doctor"), activate));
    await sql`savepoint before`;
    const back = await bare(
      maria,
      (sql) => sql`update clinics set activated_at = null where id = ${maria.id}`,
    )
      .catch((error) => error);
    assertEquals(back.constraint_name, "clinics_activated_check");
    const elsewhere = await bare(
      maria,
      (sql) => sql`update clinics set activated_at = '2020-01-01' where id = ${noor.id}`,
    );
    assertEquals(elsewhere.count, 0);
  }));
