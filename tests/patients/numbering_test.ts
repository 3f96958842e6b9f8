import { assert, assertEquals } from "@std/assert";
import { change, recordOf, register } from "@/domain/patients/mod.ts";
import { switchModule } from "@/domain/tenancy/mod.ts";
import { inWorld } from "@/tests/support/world.ts";

Deno.test("a clinic that does without numbers of its own registers and changes patients, and the series numbers them", () =>
  inWorld(async ({ as, bare, noor, refused }) => {
    const desk = noor.staff("receptionist");
    const patientId = noor.patients.get("Saba Anwar")!;
    const { number, version } = await as(desk, (scope) => recordOf(scope, patientId));
    await as(desk, (scope) => change(scope, patientId, { name: "Saba Anwar", number: "MRN-7", version }));
    await as(noor.staff("owner"), (scope) => switchModule(scope, "numbering", { state: "off" }));

    await refused(
      "not_allowed",
      () => as(desk, (scope) => register(scope, { name: "New", number: "MRN-8" })),
    );
    const again = { name: "Saba Anwar", version: version + 1 };
    await refused("not_allowed", () => as(desk, (scope) => change(scope, patientId, { ...again, number })));
    await as(desk, (scope) => change(scope, patientId, { ...again, name: "Saba A.", number: "MRN-7" }));
    const registered = await as(desk, (scope) => register(scope, { name: "New" }));
    assert(registered.number.startsWith("N-"), registered.number);
    assertEquals((await as(desk, (scope) => recordOf(scope, patientId))).number, "MRN-7");
    await refused(
      "not_allowed",
      () => bare(desk, (sql) => sql`update patients set number = 'MRN-9' where id = ${patientId}`),
    );
  }));
