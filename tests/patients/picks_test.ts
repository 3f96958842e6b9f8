import { assertEquals } from "@std/assert";
import { pick, picksOf } from "@/domain/patients/mod.ts";
import { inWorld } from "@/tests/support/world.ts";

Deno.test("whom one picked lately is offered first, to oneself alone and at that clinic alone", () =>
  inWorld(async ({ as, noor, sql }) => {
    const [reception, doctor] = [noor.staff("receptionist"), noor.staff("doctor")];
    const [saba, nadia] = ["Saba Anwar", "Nadia Hussain"].map((name) => noor.patients.get(name)!);
    const names = async (person: typeof reception) => (await as(person, picksOf)).map(({ name }) => name);
    const picked = async (patientId: string, ago: string) => {
      await as(reception, (scope) => pick(scope, { patientId }));
      await sql`update patient_picks set picked_at = now() - ${ago}::interval where patient_id = ${patientId}`;
    };
    await picked(saba, "2 hours");
    await picked(nadia, "1 hour");
    assertEquals(await names(reception), ["Nadia Hussain", "Saba Anwar"]);
    await as(reception, (scope) => pick(scope, { patientId: saba }));
    assertEquals(await names(reception), ["Saba Anwar", "Nadia Hussain"]);
    assertEquals(await names(doctor), []);
    await sql`update patients set deleted_at = now() where id = ${saba}`;
    assertEquals(await names(reception), ["Nadia Hussain"]);
  }));

Deno.test("nobody picks another clinic's patient, or without the right to read patients", () =>
  inWorld(async ({ as, bare, noor, bega, refused }) => {
    const reception = noor.staff("receptionist");
    const [own, foreign] = [noor.patients.get("Saba Anwar")!, bega.patients.get("Ștefan Ionescu")!];
    await refused("not_found", () => as(reception, (scope) => pick(scope, { patientId: foreign })));
    await refused(
      "not_allowed",
      () => as(reception, (scope) => pick({ ...scope, permissions: new Set() }, { patientId: own })),
    );
    await refused(
      "not_allowed",
      () => as(bega.staff("owner"), (scope) => pick({ ...scope, clinicId: noor.id }, { patientId: own })),
    );
    await bare(
      reception,
      (sql) => sql`insert into patient_picks (clinic_id, patient_id) values (${noor.id}, ${own})`,
    );
    assertEquals((await as(noor.staff("doctor"), picksOf)).length, 0);
  }));
