import { assert, assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import { archiveOf, ask, exportOf, exportsOf, followLink, link, needed } from "@/domain/exports/mod.ts";
import { suspend } from "@/domain/tenancy/mod.ts";
import { inWorld, type World } from "@/tests/support/world.ts";
import { made, takenOut, whole } from "./support/taken_out.ts";

const others = ["doctor", "receptionist", "assistant", "accountant"];

const stateOf = ({ as, noor }: World, id: string) =>
  as(noor.staff("owner"), async (scope) => (await exportOf(scope, id)).state);

Deno.test("an export is for those who run the clinic, past the code too, and only one is made at a time", () =>
  inWorld(async (world) => {
    const { as, bare, noor, refused } = world;
    for (const role of others) {
      await refused("not_allowed", () => as(noor.staff(role), ask));
      await refused("not_allowed", () => as(noor.staff(role), exportsOf));
      await refused(
        "not_allowed",
        () =>
          bare(
            noor.staff(role),
            (sql) => sql`insert into exports (id, clinic_id, steps) values (${newId()}, ${noor.id}, 3)`,
          ),
      );
    }
    const id = await as(noor.staff("admin"), ask);
    await refused("export_running", () => as(noor.staff("owner"), ask));
    assertEquals(await stateOf(world, id), "making");
  }));

Deno.test("who may not read all of it has no export, past the code too, and nobody makes themselves one that is ready", () =>
  inWorld(async (world) => {
    const { as, bare, noor, refused, sql } = world;
    const admin = noor.staff("admin");
    await sql`
      insert into permission_overrides (clinic_id, principal_id, permission, allowed, reason, set_by)
      values (${noor.id}, ${admin.principalId}, 'identifiers.read', false, 'Said so', ${
      noor.staff("owner").principalId
    })`;
    assert(needed.includes("identifiers.read"));
    const insert = () =>
      bare(
        admin,
        (sql) => sql`insert into exports (id, clinic_id, steps) values (${newId()}, ${noor.id}, 3)`,
      );
    await refused("not_allowed", () => as(admin, ask));
    await refused("not_allowed", insert);
    const { id } = await takenOut(world);
    await refused("not_allowed", () => as(admin, (scope) => link(scope, id)));
    const change = () =>
      bare(noor.staff("owner"), (sql) => sql`update exports set until = now() + interval '9 years'`);
    assertEquals((await change()).count, 0);
  }));

Deno.test("the clinic's job may read what whoever asked may, only as long as it is at work", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const lent = () => as(noor.job, ({ permissions }) => Promise.resolve(permissions.has("records.read")));
    assertEquals(await lent(), false);
    const id = await as(noor.staff("owner"), ask);
    assertEquals(await lent(), true);
    await made(world, noor, id);
    assertEquals([await stateOf(world, id), await lent()], ["made", false]);
    assertEquals(
      await as(noor.job, ({ permissions }) => Promise.resolve(permissions.has("invoices.read"))),
      true,
    );
  }));

Deno.test("a clinic that is suspended still takes out all it has", () =>
  inWorld(async (world) => {
    const { acts, noor, operators: [operator] } = world;
    await acts.asOperator(operator, (scope) => suspend(scope, noor.id, { reason: "Unpaid" }));
    const out = await takenOut(world);
    assertEquals(out.manifest().clinic.id, noor.id);
  }));

Deno.test("what was asked for, made and fetched stands in the history", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const { id } = await takenOut(world);
    await as(noor.staff("owner"), (scope) => link(scope, id));
    const events = await sql<{ name: string; source: string }[]>`
      select name, source from events where subject_id = ${id} order by id`;
    assertEquals(events.map(({ name, source }) => [name, source]), [
      ["export.asked", "desk"],
      ["export.made", "job"],
      ["export.fetched", "desk"],
    ]);
  }));

Deno.test("a link opens an export for whoever made it, for a quarter of an hour, and for nobody else", () =>
  inWorld(async (world) => {
    const { as, bega, noor, refused, sql } = world;
    const owner = noor.staff("owner");
    const { id } = await takenOut(world);
    const secret = await as(owner, (scope) => link(scope, id));
    assertEquals((await as(owner, (scope) => followLink(scope, id, secret))).id, id);
    await refused("not_found", () => as(owner, (scope) => followLink(scope, id, `${secret}x`)));
    await refused("not_found", () => as(noor.staff("admin"), (scope) => followLink(scope, id, secret)));
    await refused("not_found", () => as(bega.staff("owner"), (scope) => followLink(scope, id, secret)));
    await refused("not_found", () => as(bega.staff("owner"), (scope) => link(scope, id)));
    await refused("not_allowed", () => as(noor.staff("doctor"), (scope) => followLink(scope, id, secret)));
    await sql`update export_links set until = now() where export_id = ${id}`;
    await refused("gone", () => as(owner, (scope) => followLink(scope, id, secret)));
  }));

Deno.test("another clinic's owner finds nothing of an export under its id", () =>
  inWorld(async (world) => {
    const { as, bega, refused } = world;
    const { id } = await takenOut(world);
    const stranger = bega.staff("owner");
    await refused("not_found", () => as(stranger, (scope) => exportOf(scope, id)));
    assertEquals(await as(stranger, exportsOf), []);
    const archive = await whole(archiveOf((work) => as(stranger, work), id));
    assertEquals(archive.length, 22); // an archive of nothing
  }));
