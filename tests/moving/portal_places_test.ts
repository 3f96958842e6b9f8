import { assertEquals, assertMatch } from "@std/assert";
import { newId } from "@/core/id.ts";
import { importerOf } from "@/domain/moving/mod.ts";
import { inviteToPortal, setPortal } from "@/domain/patients/mod.ts";
import { inWorld, type World } from "@/tests/support/world.ts";
import { type Moving, moving } from "./support/moved.ts";

const five = ["id,Name,Email,provide_portal_access"]
  .concat(["yes", "TRUE", "1", "da", "ہاں"].map((yes, n) => `${n},Portal ${n},p${n}@example.test,${yes}`))
  .join("\n");

/** Leaves so many places free at noor. */
async function leaving({ sql, noor }: World, free: number) {
  const [{ taken }] = await sql`select count(*)::int as taken from private.portal_patients(${noor.id})`;
  await sql`update clinics set max_portal = ${taken + free} where id = ${noor.id}`;
}

const placed = async ({ sql, noor }: World) =>
  (await sql`select p.name from portal_places l join patients p on p.id = l.patient_id where l.clinic_id = ${noor.id} order by 1`)
    .map(({ name }) => name);

const notEnrolled = ({ as, noor }: World, { id }: Moving) =>
  as(
    noor.staff("owner"),
    (scope) => importerOf("patients").linesAsCsv(scope, id, "not-enrolled", 0, (reason) => reason),
  );

Deno.test("with one place free and five who ask for the portal, one is enrolled and four are in the file of those who are not", () =>
  inWorld(async (world) => {
    await leaving(world, 1);
    const file = await moving(world, five).begun();
    assertEquals((await file.checked()).notEnrolled, 4);
    assertEquals(await placed(world), []);
    const { taken, notEnrolled: left } = await file.taken();
    assertEquals([taken, left], [5, 4]);
    assertEquals(await placed(world), ["Portal 0"]);
    const lines = (await notEnrolled(world, file)).csv.trim().split("\r\n");
    assertEquals(lines.length, 5);
    assertMatch(lines[1], /^2,portal_full,1,.*Portal 1.*,yes$/);
    const mails = await world.sql`select from portal_invitations where clinic_id = ${world.noor.id}`;
    assertEquals(mails.length, 0);

    // The file of those who were not enrolled, brought again once there are places.
    await leaving(world, 3);
    const again = await moving(world, lines.join("\r\n")).begun();
    assertEquals(await again.checked(), {
      ...{ add: 0, change: 3, same: 1, ambiguous: 0, wrong: 0, taken: 0, kept: 0, undone: 0 },
    });
    await again.taken();
    assertEquals(await placed(world), ["Portal 0", "Portal 1", "Portal 2", "Portal 3"]);
    await again.undone();
    assertEquals(await placed(world), ["Portal 0"]);
    await file.undone();
    assertEquals(await placed(world), []);
  }));

Deno.test("where there is no end of places everybody who asks is enrolled, and who does not ask is not", () =>
  inWorld(async (world) => {
    const file = await moving(world, `${five}\n6,Portal 6,p6@example.test,no\n7,Portal 7,p7@example.test,\n`)
      .begun();
    assertEquals((await file.checked()).notEnrolled, undefined);
    await file.taken();
    assertEquals((await placed(world)).length, 5);
  }));

Deno.test("a place takes what an invitation would take, and whoever has one is asked in without another", () =>
  inWorld(async (world) => {
    const { as, noor, sql, refused, bare } = world;
    await leaving(world, 1);
    const file = await moving(world, five).begun();
    await file.checked();
    await file.taken();
    const idOf = async (name: string) =>
      (await sql`select id from patients where clinic_id = ${noor.id} and name = ${name}`)[0].id;
    const [zero, one] = [await idOf("Portal 0"), await idOf("Portal 1")];
    const invite = (patientId: string) => () =>
      as(
        noor.staff("receptionist"),
        (scope) => inviteToPortal(scope, patientId, { email: "p@example.test", relation: "self" }),
      );
    await refused("portal_full", invite(one));
    await invite(zero)();
    const error = await bare(
      noor.staff("owner"),
      (sql) =>
        sql`insert into portal_places (id, clinic_id, patient_id) values (${newId()}, ${noor.id}, ${one})`,
    ).catch((error) => error);
    assertEquals(error.constraint_name, "portal_places_places_check");

    const gone = await bare(noor.staff("doctor"), (sql) => sql`delete from portal_places`);
    assertEquals(gone.count, 0);
    const reception = noor.staff("receptionist");
    await as(reception, (scope) => setPortal(scope, zero, { portalAccess: false }));
    assertEquals(await placed(world), []);
  }));
