import { assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import {
  attachmentFor,
  attachmentsForPatients,
  attachmentsOf,
  attachToService,
  serviceSheet,
  showToPatients,
  withdraw,
} from "@/domain/catalog/mod.ts";
import { remove, restore } from "@/domain/files/mod.ts";
import { refusalOf } from "@/tests/support/refused.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

/** A leaflet of noor's that has arrived and is attached to nothing. */
async function leaflet({ sql, noor }: World): Promise<string> {
  const id = newId();
  await sql`
    insert into files (id, clinic_id, path, name, media_type, bytes, state, inert, created_by)
    values (${id}, ${noor.id}, ${`${noor.id}/${id}`}, 'Before.pdf', 'application/pdf', 9, 'stored', true,
            ${noor.staff("owner").principalId})`;
  return id;
}

const exam = ({ noor }: World) => noor.services.get("EXAM")!;

async function attached(world: World, forPatients: boolean): Promise<string> {
  const fileId = await leaflet(world);
  await world.as(
    world.noor.staff("owner"),
    (scope) => attachToService(scope, fileId, { serviceId: exam(world), forPatients }),
  );
  return fileId;
}

Deno.test("what is attached to a service stands there for the staff, and for patients once somebody says so", () =>
  inWorld(async (world) => {
    const { as, visiting, noor, patient } = world;
    const fileId = await attached(world, false);
    const forStaff = await as(noor.staff("receptionist"), (scope) => attachmentsOf(scope, exam(world)));
    assertEquals(forStaff.map(({ id, name, forPatients }) => [id, name, forPatients]), [
      [fileId, "Before.pdf", false],
    ]);
    const opened = () => visiting(patient, (scope) => attachmentFor(scope, fileId));
    await refusalOf("not_found", opened);
    assertEquals(await visiting(patient, attachmentsForPatients), new Map());
    const show = (forPatients: boolean) =>
      as(noor.staff("admin"), (scope) => showToPatients(scope, exam(world), fileId, { forPatients }));
    await show(true);
    assertEquals((await opened()).name, "Before.pdf");
    const listed = await visiting(patient, attachmentsForPatients);
    assertEquals([...listed].map(([service, files]) => [service, files.length]), [[exam(world), 1]]);
    await show(false);
    await refusalOf("not_found", opened);
  }));

Deno.test("a leaflet leaves the portal with the trash and with its service, and comes back out of the trash", () =>
  inWorld(async (world) => {
    const { as, visiting, noor, patient } = world;
    const fileId = await attached(world, true);
    const owner = noor.staff("owner");
    const open = async () =>
      await visiting(patient, (scope) => attachmentFor(scope, fileId)).then(() => "open", () => "closed");
    await as(owner, (scope) => remove(scope, fileId, {}));
    const inTrash = [await open(), await as(owner, (scope) => attachmentsOf(scope, exam(world)))];
    assertEquals(inTrash, ["closed", []]);
    await as(owner, (scope) => restore(scope, fileId));
    assertEquals(await open(), "open");
    await as(owner, async (scope) => {
      const { version } = await serviceSheet(scope, exam(world));
      await withdraw(scope, exam(world), { version });
    });
    assertEquals(await open(), "closed");
  }));

Deno.test("patients open no other file of the clinic, and another clinic's patients and staff not this one", () =>
  inWorld(async (world) => {
    const { bare, noor, bega, patient } = world;
    const [shown, kept, loose] = [
      await attached(world, true),
      await attached(world, false),
      await leaflet(world),
    ];
    const sees = (person: typeof patient) =>
      bare(
        person,
        (sql) => sql<{ id: string }[]>`select id from files where id in ${sql([shown, kept, loose])}`,
      );
    assertEquals((await sees(patient)).map(({ id }) => id), [shown]);
    assertEquals((await sees(bega.staff("owner"))).length, 0);
    assertEquals((await sees(noor.staff("accountant"))).length, 0);
  }));

Deno.test("files are attached and shown by whoever may write the price list, at home, and only files that are there", () =>
  inWorld(async (world) => {
    const { as, bare, noor, bega, refused } = world;
    const [fileId, loose] = [await attached(world, false), await leaflet(world)];
    const into = { serviceId: exam(world), forPatients: true };
    const doctor = noor.staff("doctor");
    const attempts = [[doctor, "not_allowed"], [bega.staff("owner"), "not_found"]] as const;
    for (const [person, code] of attempts) {
      await refused(code, () => as(person, (scope) => attachToService(scope, loose, into)));
      await refused(code, () => as(person, (scope) => showToPatients(scope, exam(world), fileId, into)));
    }
    const owner = noor.staff("owner");
    await refused("not_found", () => as(owner, (scope) => attachToService(scope, newId(), into)));
    await refused("not_found", () => as(owner, (scope) => showToPatients(scope, exam(world), loose, into)));
    await refused("not_found", () => as(owner, (scope) => showToPatients(scope, exam(world), "x", into)));
    await refused(
      "not_allowed",
      () => as(noor.staff("accountant"), (scope) => attachmentsOf(scope, exam(world))),
    );
    const past = await bare(doctor, (sql) => sql`update service_files set for_patients = true`);
    assertEquals(past.count, 0);
    await refused(
      "not_allowed",
      () =>
        bare(
          doctor,
          (sql) =>
            sql`insert into service_files (clinic_id, service_id, file_id) values (${noor.id}, ${
              exam(world)
            }, ${loose})`,
        ),
    );
  }));
