import { assertEquals } from "@std/assert";
import { chooseColumns, columnsOf, removeView, saveView, viewsOf } from "@/domain/insights/mod.ts";
import { inWorld } from "@/tests/support/world.ts";

const view = (name: string, shared: "yes" | "no" = "no", query = "portal=no&sort=name") => ({
  name,
  shared,
  query,
});

Deno.test("a view is one's own until it is shared, and keeps filters but never whom one looked for", () =>
  inWorld(async ({ as, noor, bega }) => {
    const [owner, doctor] = [noor.staff("owner"), noor.staff("doctor")];
    const names = async (person: typeof owner) => (await as(person, viewsOf)).map(({ name }) => name);
    await as(
      owner,
      (scope) => saveView(scope, view("Without portal", "yes", "sort=name&q=saba&portal=no&size=9")),
    );
    await as(owner, (scope) => saveView(scope, view("Mine")));
    await as(doctor, (scope) => saveView(scope, view("Mine")));
    assertEquals(await names(owner), ["Mine", "Without portal"]);
    assertEquals(await names(doctor), ["Mine", "Without portal"]);
    assertEquals(await names(noor.staff("receptionist")), ["Without portal"]);
    assertEquals(await names(bega.staff("owner")), []);
    const [, shared] = await as(owner, viewsOf);
    assertEquals([shared.query, shared.own], ["portal=no&sort=name", true]);
  }));

Deno.test("two views of one's own have two names, and sharing takes a permission", () =>
  inWorld(async ({ as, bare, noor, refused }) => {
    const doctor = noor.staff("doctor");
    await as(doctor, (scope) => saveView(scope, view("Mine")));
    await refused("name_taken", () => as(doctor, (scope) => saveView(scope, view("Mine"))));
    await refused("not_allowed", () => as(doctor, (scope) => saveView(scope, view("Ours", "yes"))));
    await refused(
      "not_allowed",
      () => as(doctor, (scope) => saveView({ ...scope, permissions: new Set() }, view("Other"))),
    );
    await refused("not_allowed", () =>
      bare(doctor, (sql) =>
        sql`
        insert into saved_views (id, clinic_id, name, query, shared)
        values (gen_random_uuid(), ${noor.id}, 'Ours', '', true)`).catch((error) => Promise.reject(error)));
  }));

Deno.test("whoever saved a view removes it, or whoever may share removes a shared one; nobody else", () =>
  inWorld(async ({ as, noor, bega, refused }) => {
    const [owner, doctor] = [noor.staff("owner"), noor.staff("doctor")];
    const { id } = await as(owner, (scope) => saveView(scope, view("Ours", "yes")));
    const own = await as(doctor, (scope) => saveView(scope, view("Mine")));
    await refused("not_allowed", () => as(doctor, (scope) => removeView(scope, id)));
    await refused("not_found", () => as(owner, (scope) => removeView(scope, own.id)));
    await refused("not_found", () => as(bega.staff("owner"), (scope) => removeView(scope, id)));
    await refused("not_found", () => as(owner, (scope) => removeView(scope, "no id")));
    const removed = await as(doctor, ({ sql }) => sql`delete from saved_views where id = ${id}`);
    assertEquals(removed.count, 0);
    await as(noor.staff("admin"), (scope) => removeView(scope, id));
    await as(doctor, (scope) => removeView(scope, own.id));
    assertEquals(await as(doctor, viewsOf), []);
  }));

Deno.test("everybody chooses the columns they look at, at one clinic", () =>
  inWorld(async ({ as, noor, refused }) => {
    const [owner, doctor] = [noor.staff("owner"), noor.staff("doctor")];
    assertEquals(await as(owner, columnsOf), ["number", "phone", "birthDate", "lastVisit"]);
    await as(owner, (scope) => chooseColumns(scope, { columns: ["balance", "email", "email"] }));
    assertEquals(await as(owner, columnsOf), ["email", "balance"]);
    await as(owner, (scope) => chooseColumns(scope, { columns: [] }));
    assertEquals(await as(owner, columnsOf), []);
    assertEquals((await as(doctor, columnsOf)).length, 4);
    await refused(
      "not_allowed",
      () => as(doctor, (scope) => chooseColumns({ ...scope, permissions: new Set() }, { columns: [] })),
    );
  }));
