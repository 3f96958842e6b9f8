import { assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import { charge, invoiceFor, invoiceOf, invoicesOf, waitingOf } from "@/domain/billing/mod.ts";
import { fieldsOf } from "@/tests/support/refused.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

const exam = (clinic: World["noor"]) => ({ serviceId: clinic.services.get("EXAM")!, quantity: 1 });

Deno.test("an invoice takes waiting charges and new lines, and adds them up", () =>
  inWorld(async ({ as, noor, sql }) => {
    const patientId = noor.patients.get("Saba Anwar")!;
    const reception = noor.staff("receptionist");
    const { id, number } = await as(reception, async (scope) => {
      await charge(scope, { patientId }, [exam(noor), {
        description: "Floss",
        quantity: 2,
        unitAmount: 15_050,
      }]);
      const [first] = await waitingOf(scope, patientId);
      return await invoiceFor(scope, {
        patientId,
        chargeIds: [first.id],
        lines: [{ description: "Brush", quantity: 1, unitAmount: 99 }, { quantity: 1 }],
      });
    });

    const invoice = await as(reception, (scope) => invoiceOf(scope, id));
    assertEquals([number, invoice.number, invoice.currency], ["INV-0001", "INV-0001", "PKR"]);
    assertEquals([invoice.total, invoice.paid, invoice.status], [250_099, 0, "issued"]);
    assertEquals(invoice.lines.map(({ description, amount }) => [description, amount]), [
      ["Examination", 250_000],
      ["Brush", 99],
    ]);
    const waiting = await as(reception, (scope) => waitingOf(scope, patientId));
    assertEquals(waiting.map(({ description }) => description), ["Floss"]);
    const [event] = await sql`select name, changes, principal_id from events where subject_id = ${id}`;
    assertEquals(event, { name: "invoice.issued", changes: { number }, principal_id: reception.principalId });
  }));

Deno.test("a charge is invoiced once", () =>
  inWorld(async ({ as, noor, refused }) => {
    const patientId = noor.patients.get("Saba Anwar")!;
    const reception = noor.staff("receptionist");
    const chargeIds = await as(reception, async (scope) => {
      await charge(scope, { patientId }, [exam(noor)]);
      const waiting = await waitingOf(scope, patientId);
      return waiting.map(({ id }) => id);
    });
    await as(reception, (scope) => invoiceFor(scope, { patientId, chargeIds, lines: [] }));

    const again = await refused(
      "changed_meanwhile",
      () => as(reception, (scope) => invoiceFor(scope, { patientId, chargeIds, lines: [] })),
    );
    assertEquals(again.status, 409);
  }));

Deno.test("an invoice is for something and for somebody of the clinic, and takes only their charges", () =>
  inWorld(async ({ as, noor, bega, sql, refused }) => {
    const reception = noor.staff("receptionist");
    const [saba, nadia] = [noor.patients.get("Saba Anwar")!, noor.patients.get("Nadia Hussain")!];
    const chargeIds = await as(reception, async (scope) => {
      await charge(scope, { patientId: saba }, [exam(noor)]);
      return (await waitingOf(scope, saba)).map(({ id }) => id);
    });
    const make = (patientId: string, rest: object) => () =>
      as(reception, (scope) => invoiceFor(scope, { patientId, chargeIds: [], lines: [], ...rest }));

    assertEquals(fieldsOf(await refused("invalid_input", make(saba, {}))), { lines: ["required"] });
    assertEquals(fieldsOf(await refused("invalid_input", make(saba, { lines: [{ quantity: 1 }] }))), {
      lines: ["required"],
    });
    for (const patientId of [bega.patients.get("Ștefan Ionescu")!, newId()]) {
      const nobody = await refused("invalid_input", make(patientId, { lines: [exam(noor)] }));
      assertEquals(fieldsOf(nobody), { patientId: ["not_found"] });
    }
    await refused("changed_meanwhile", make(nadia, { chargeIds }));
    await refused("changed_meanwhile", make(saba, { chargeIds: [...chargeIds, newId()] }));
    await sql`update patients set deleted_at = now() where id = ${nadia}`;
    await refused("invalid_input", make(nadia, { lines: [exam(noor)] }));
  }));

Deno.test("numbers follow each other without gaps: a refused invoice burns none", () =>
  inWorld(async ({ as, noor, refused }) => {
    const reception = noor.staff("receptionist");
    const patientId = noor.patients.get("Saba Anwar")!;
    const make = (lines: object[]) =>
      as(reception, (scope) => invoiceFor(scope, { patientId, chargeIds: [], lines: lines as never }));
    const first = await make([exam(noor)]);
    await refused("invalid_input", () => make([exam(noor), { description: "Floss", quantity: 1 }]));
    const second = await make([exam(noor)]);
    assertEquals([first.number, second.number], ["INV-0001", "INV-0002"]);
  }));

Deno.test("a total past what a number can hold is refused", () =>
  inWorld(async ({ as, noor, refused }) => {
    const dear = { description: "Diamonds", quantity: 999, unitAmount: 9_007_199_254_740 };
    const refusal = await refused("invalid_input", () =>
      as(noor.staff("owner"), (scope) =>
        invoiceFor(scope, {
          patientId: noor.patients.get("Saba Anwar")!,
          chargeIds: [],
          lines: [dear, dear],
        })));
    assertEquals(fieldsOf(refusal), { lines: ["invalid_money"] });
  }));

Deno.test("who may not invoice is refused, by the verb and by the database behind it", () =>
  inWorld(async ({ as, bare, noor, bega, patient, refused, sql }) => {
    const patientId = noor.patients.get("Saba Anwar")!;
    const invoice = { patientId, chargeIds: [], lines: [exam(noor)] };
    for (const role of ["doctor", "assistant"]) {
      await refused("not_allowed", () => as(noor.staff(role), (scope) => invoiceFor(scope, invoice)));
    }
    await refused(
      "not_allowed",
      () => as(noor.staff("assistant"), (scope) => charge(scope, { patientId }, [exam(noor)])),
    );
    const [account] = await sql`select id from accounts where patient_id = ${patientId}`;
    for (const person of [noor.staff("doctor"), bega.staff("owner"), patient]) {
      await refused("not_allowed", () =>
        bare(person, (sql) =>
          sql`
          insert into invoices (id, clinic_id, location_id, account_id, patient_id, number, currency)
          values (${newId()}, ${noor.id}, ${noor.places[0]}, ${account.id}, ${patientId}, 'X', 'PKR')`));
    }
  }));

Deno.test("an invoice opens to its clinic and its patient, and to nobody else", () =>
  inWorld(async ({ as, visiting, noor, bega, patient, refused }) => {
    const make = (patientId: string) =>
      as(
        noor.staff("receptionist"),
        (scope) => invoiceFor(scope, { patientId, chargeIds: [], lines: [exam(noor)] }),
      );
    const hers = await make(noor.patients.get("Saba Anwar")!);
    const anothers = await make(noor.patients.get("Nadia Hussain")!);

    assertEquals((await visiting(patient, (scope) => invoiceOf(scope, hers.id))).number, hers.number);
    await refused("not_found", () => visiting(patient, (scope) => invoiceOf(scope, anothers.id)));
    await refused("not_found", () => as(bega.staff("owner"), (scope) => invoiceOf(scope, hers.id)));
    await refused(
      "not_found",
      () => as(bega.staff("owner"), (scope) => invoiceOf({ ...scope, clinicId: noor.id }, hers.id)),
    );
    await refused("not_found", () => as(noor.staff("owner"), (scope) => invoiceOf(scope, "INV-0001")));
    await refused("not_allowed", () => as(noor.staff("assistant"), (scope) => invoiceOf(scope, hers.id)));
  }));

Deno.test("the newest invoices come first, page by page, each once", () =>
  inWorld(async ({ as, noor }) => {
    const patientId = noor.patients.get("Saba Anwar")!;
    const reception = noor.staff("receptionist");
    await as(reception, async (scope) => {
      for (let index = 0; index < 23; index++) {
        await invoiceFor(scope, { patientId, chargeIds: [], lines: [exam(noor)] });
      }
    });
    const first = await as(reception, (scope) => invoicesOf(scope));
    const second = await as(reception, (scope) => invoicesOf(scope, first.next!));
    assertEquals([first.invoices.length, second.invoices.length, second.next], [20, 3, null]);
    const numbers = [...first.invoices, ...second.invoices].map(({ number }) => number);
    assertEquals(new Set(numbers).size, 23);
  }));
