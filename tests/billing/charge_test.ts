import { assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import { charge, invoiceFor, waitingOf } from "@/domain/billing/mod.ts";
import { fieldsOf } from "@/tests/support/refused.ts";
import { paidVisit } from "@/tests/support/visit.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

const exam = (clinic: World["noor"]) => ({ serviceId: clinic.services.get("EXAM")!, quantity: 1 });

Deno.test("a charge from the price list carries the list's name and price of that day", () =>
  inWorld(async ({ as, noor, sql }) => {
    const patientId = noor.patients.get("Saba Anwar")!;
    await as(noor.staff("doctor"), (scope) =>
      charge(scope, { patientId }, [
        { ...exam(noor), quantity: 2 },
        { ...exam(noor), description: "Second opinion", unitAmount: 1 },
        { description: "Floss", quantity: 3, unitAmount: 0 },
      ]));
    await sql`update services set name = 'Other' where clinic_id = ${noor.id}`;

    const waiting = await as(noor.staff("receptionist"), (scope) => waitingOf(scope, patientId));
    assertEquals(waiting.map(({ id: _, serviceId: __, ...line }) => line), [
      { description: "Examination", quantity: 2, unitAmount: 250_000, amount: 500_000 },
      { description: "Second opinion", quantity: 1, unitAmount: 1, amount: 1 },
      { description: "Floss", quantity: 3, unitAmount: 0, amount: 0 },
    ]);
  }));

Deno.test("a line that is neither listed nor priced is refused, by its place in the form", () =>
  inWorld(async ({ as, noor, bega, sql, refused }) => {
    const patientId = noor.patients.get("Saba Anwar")!;
    const withdrawn = noor.services.get("XR")!;
    await sql`update services set deleted_at = now() where id = ${withdrawn}`;
    const wrong: [object, string, string][] = [
      [{ description: "Floss" }, "lines.1.unitAmount", "required"],
      [{ unitAmount: 5 }, "lines.1.description", "required"],
      [{ serviceId: bega.services.get("CONS")! }, "lines.1.serviceId", "invalid_choice"],
      [{ serviceId: withdrawn }, "lines.1.serviceId", "invalid_choice"],
      [{ serviceId: newId() }, "lines.1.serviceId", "invalid_choice"],
    ];
    for (const [line, field, code] of wrong) {
      const refusal = await refused(
        "invalid_input",
        () =>
          as(
            noor.staff("doctor"),
            (scope) => charge(scope, { patientId }, [exam(noor), { quantity: 1, ...line }]),
          ),
      );
      assertEquals(fieldsOf(refusal), { [field]: [code] });
    }
    const nobody = await refused(
      "invalid_input",
      () =>
        as(
          noor.staff("doctor"),
          (scope) => charge(scope, { patientId: bega.patients.get("Ștefan Ionescu")! }, [exam(noor)]),
        ),
    );
    assertEquals(fieldsOf(nobody), { patientId: ["not_found"] });
  }));

Deno.test("who charges but does not invoice adds no line to an invoice", () =>
  inWorld(async ({ as, noor, refused }) => {
    const patientId = noor.patients.get("Saba Anwar")!;
    const { id: invoiceId } = await as(
      noor.staff("receptionist"),
      (scope) => invoiceFor(scope, { patientId, chargeIds: [], lines: [exam(noor)] }),
    );
    await refused(
      "not_allowed",
      () => as(noor.staff("doctor"), (scope) => charge(scope, { patientId, invoiceId }, [exam(noor)])),
    );
  }));

Deno.test("a charge of a visit is its patient's", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const { appointmentId } = await paidVisit(world);
    const nadia = noor.patients.get("Nadia Hussain")!;
    await refused("not_found", () =>
      as(noor.staff("doctor"), (scope) =>
        charge(scope, { patientId: nadia, appointmentId }, [exam(noor)])));
  }));

Deno.test("who may not charge is refused, by the verb and by the database behind it", () =>
  inWorld(async ({ as, bare, noor, bega, patient, refused }) => {
    const patientId = noor.patients.get("Saba Anwar")!;
    await refused(
      "not_allowed",
      () => as(noor.staff("assistant"), (scope) => charge(scope, { patientId }, [exam(noor)])),
    );
    for (const person of [noor.staff("assistant"), bega.staff("owner"), patient]) {
      await refused("not_allowed", () =>
        bare(person, (sql) =>
          sql`
          insert into charges (id, clinic_id, patient_id, position, description, quantity, unit_amount, currency)
          values (${newId()}, ${noor.id}, ${patientId}, 0, 'Floss', 1, 1, 'PKR')`));
    }
  }));

Deno.test("no charge reaches into another clinic, whoever writes it", () =>
  inWorld(async ({ noor, bega, bare, sql }) => {
    const [theirs] = await sql<{ id: string }[]>`select id from services where clinic_id = ${bega.id}`;
    const foreign = {
      patient_id: bega.patients.get("Ștefan Ionescu")!,
      service_id: theirs.id,
    };
    for (const [column, id] of Object.entries(foreign)) {
      const row = {
        ...{ id: newId(), clinic_id: noor.id, patient_id: noor.patients.get("Saba Anwar")!, position: 0 },
        ...{ description: "Floss", quantity: 1, unit_amount: 1, currency: "PKR", [column]: id },
      };
      const error = await bare(noor.staff("owner"), (sql) => sql`insert into charges ${sql(row)}`)
        .then(() => null, (error) => error);
      assertEquals(error?.constraint_name, `charges_${column.replace("_id", "")}_fkey`);
    }
  }));
