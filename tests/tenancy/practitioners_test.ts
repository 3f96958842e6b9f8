import { assertEquals } from "@std/assert";
import { practitionersOf } from "@/domain/tenancy/mod.ts";
import { inWorld } from "@/tests/support/world.ts";

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
