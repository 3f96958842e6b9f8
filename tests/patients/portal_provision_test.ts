import { assertEquals } from "@std/assert";
import { parsed } from "@/core/contract.ts";
import { hasPortal, NewPatient, register, setPortal } from "@/domain/patients/mod.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

const on = { portalAccess: true };
const off = { portalAccess: false };

/** What stands of a patient's portal: who has access, who was asked in, and whether a place is kept. */
async function standing({ sql }: World, patientId: string) {
  const [found] = await sql<{ access: number; asked: number; places: number }[]>`
    select (select count(*)::int from portal_access where patient_id = ${patientId} and until > now()) as access,
           (select count(*)::int from portal_invitations
             where patient_id = ${patientId} and revoked_at is null and accepted_at is null) as asked,
           (select count(*)::int from portal_places where patient_id = ${patientId}) as places`;
  return [found.access, found.asked, found.places];
}

Deno.test("who is registered with the portal is asked in at their address, and without one a place is kept", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const typed = (fields: object) => parsed(NewPatient, { kind: "form", fields: { ...fields } });
    const desk = noor.staff("receptionist");
    const [mailed, kept, neither] = await as(desk, async (scope) => [
      (await register(scope, typed({ name: "A", email: "a@example.test", portalAccess: "true" }))).id,
      (await register(scope, typed({ name: "B", portalAccess: "true" }))).id,
      (await register(scope, typed({ name: "C", email: "c@example.test" }))).id,
    ]);
    assertEquals(await standing(world, mailed), [0, 1, 0]);
    assertEquals(await standing(world, kept), [0, 0, 1]);
    assertEquals(await standing(world, neither), [0, 0, 0]);
    const has = (id: string) => as(desk, (scope) => hasPortal(scope, id));
    assertEquals([await has(mailed), await has(kept), await has(neither)], [true, true, false]);
  }));

Deno.test("turning the portal off signs everybody out and takes back who was asked; the record stays, and it can be turned on again", () =>
  inWorld(async (world) => {
    const { as, noor, patient, visiting } = world;
    const desk = noor.staff("receptionist");
    const patientId = noor.patients.get("Saba Anwar")!;
    const acted = () => visiting(patient, ({ patients }) => Promise.resolve(patients.map(({ id }) => id)));
    assertEquals((await acted()).includes(patientId), true);
    await as(desk, (scope) => setPortal(scope, patientId, on));
    assertEquals(await standing(world, patientId), [1, 0, 0]);
    await as(desk, (scope) => setPortal(scope, patientId, off));
    assertEquals(await standing(world, patientId), [0, 0, 0]);
    assertEquals((await acted()).includes(patientId), false);
    await as(desk, (scope) => setPortal(scope, patientId, on));
    assertEquals(await as(desk, (scope) => hasPortal(scope, patientId)), true);
  }));

Deno.test("when every place is taken nobody is registered with the portal, nor turned on", () =>
  inWorld(async ({ as, sql, noor, refused }) => {
    const desk = noor.staff("receptionist");
    await sql`update clinics set max_portal = 1 where id = ${noor.id}`;
    const full = { name: "Full", portalAccess: true };
    await refused("portal_full", () => as(desk, (scope) => register(scope, full)));
    await refused(
      "portal_full",
      () => as(desk, (scope) => register(scope, { ...full, email: "f@example.test" })),
    );
    const nadia = noor.patients.get("Nadia Hussain")!;
    await refused("portal_full", () => as(desk, (scope) => setPortal(scope, nadia, on)));
  }));

Deno.test("below the age of consent nobody is asked in for themselves, and who may not give access gives none", () =>
  inWorld(async ({ as, noor, bega, refused }) => {
    const child = { name: "Child", birthDate: "2024-01-01", email: "c@example.test", portalAccess: true };
    await refused(
      "below_consent_age",
      () => as(noor.staff("receptionist"), (scope) => register(scope, child)),
    );
    const patientId = noor.patients.get("Saba Anwar")!;
    await refused(
      "not_allowed",
      () => as(noor.staff("accountant"), (scope) => setPortal(scope, patientId, off)),
    );
    await refused("not_found", () => as(bega.staff("owner"), (scope) => setPortal(scope, patientId, off)));
  }));
