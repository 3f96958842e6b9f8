import { assert, assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import { book } from "@/domain/scheduling/mod.ts";
import { addPractitioner, practitionersOf, practitionersWithoutLogin } from "@/domain/tenancy/mod.ts";
import type { Person } from "@/tests/support/cast.ts";
import { visitAt } from "@/tests/support/visit.ts";
import { inWorld } from "@/tests/support/world.ts";
import { eventsOf } from "./support/places.ts";

Deno.test("a clinic's practitioners come in its own order, and each knows their own column", () =>
  inWorld(async ({ as, noor }) => {
    const listed = await as(noor.staff("doctor"), practitionersOf);
    assertEquals(listed.map(({ name, self }) => [name, self]), [
      ["Dr Sana Iqbal", false],
      ["Dr Ayesha Khan", true],
      ["Dr Bilal Siddiqui", false],
      ["Dr Faiza Memon", false],
    ]);
  }));

Deno.test("who treats no longer is not offered, and another clinic's never were", () =>
  inWorld(async ({ as, noor, bega, sql }) => {
    await sql`update practitioners set active = false where clinic_id = ${noor.id} and name = 'Dr Faiza Memon'`;
    await sql`update practitioners set deleted_at = now() where clinic_id = ${noor.id} and name = 'Dr Sana Iqbal'`;
    const listed = await as(noor.staff("receptionist"), practitionersOf);
    assertEquals(listed.map(({ name }) => name), ["Dr Ayesha Khan", "Dr Bilal Siddiqui"]);
    assertEquals(
      await as(bega.staff("owner"), (scope) => practitionersOf({ ...scope, clinicId: noor.id })),
      [],
    );
  }));

Deno.test("somebody who treats needs no login: they get the last column and can be booked with", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const { id } = await as(
      noor.staff("owner"),
      (scope) => addPractitioner(scope, { name: "Dr Nida Aslam" }),
    );
    const listed = await as(noor.staff("receptionist"), practitionersOf);
    assertEquals(listed.at(-1)?.id, id);
    const { id: visit } = await as(
      noor.staff("receptionist"),
      (scope) => book(scope, visitAt(noor, "10:00", { practitionerId: id })),
    );
    assert(visit);
    const without = await as(noor.staff("owner"), practitionersWithoutLogin);
    assertEquals(without.map(({ name }) => name), ["Dr Faiza Memon", "Dr Nida Aslam"]);
    assertEquals(await eventsOf(world, "practitioner.added"), [{ fields: ["name"] }]);
    await refused(
      "not_allowed",
      () => as(noor.staff("admin"), (scope) => addPractitioner(scope, { name: "Dr Nobody" })),
    );
  }));

Deno.test("practitioners are added by bare SQL as little as by the app: not by others, not elsewhere, not with a login", () =>
  inWorld(async ({ bare, noor, bega, refused }) => {
    const adding = (person: Person, columns: string, values: string) => () =>
      bare(
        person,
        (sql) =>
          sql.unsafe(
            `insert into practitioners (id, clinic_id, name${columns}) values ('${newId()}', '${noor.id}', 'Dr X'${values})`,
          ),
      );
    const owner = noor.staff("owner");
    await refused("not_allowed", adding(noor.staff("admin"), "", ""));
    await refused("not_allowed", adding(bega.staff("owner"), "", ""));
    await refused("not_allowed", adding(owner, ", principal_id", `, '${owner.principalId}'`));
  }));
