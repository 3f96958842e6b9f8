import { assertEquals } from "@std/assert";
import { balanceOfPatient, charge, invoiceFor, invoicesOfPatient, pay } from "@/domain/billing/mod.ts";
import { inWorld } from "@/tests/support/world.ts";

Deno.test("what a patient owes is what was invoiced less what was paid; waiting charges are not owed yet", () =>
  inWorld(async ({ as, visiting, noor, patient, refused }) => {
    const reception = noor.staff("receptionist");
    const patientId = noor.patients.get("Saba Anwar")!;
    await as(reception, async (scope) => {
      for (const unitAmount of [100_000, 50_050]) {
        await invoiceFor(scope, {
          patientId,
          chargeIds: [],
          lines: [{ description: "Filling", quantity: 1, unitAmount }],
        });
      }
      const [latest] = await invoicesOfPatient(scope, patientId);
      await pay(scope, latest.id, { amount: 50, method: "cash" });
      await charge(scope, { patientId }, [{ description: "Floss", quantity: 1, unitAmount: 999 }]);
    });
    const owed = {
      total: { amount: 150_050, currency: "PKR" },
      paid: { amount: 50, currency: "PKR" },
      balance: { amount: 150_000, currency: "PKR" },
    };
    assertEquals(await as(noor.staff("doctor"), (scope) => balanceOfPatient(scope, patientId)), owed);
    assertEquals(await visiting(patient, (scope) => balanceOfPatient(scope, patientId)), owed);
    await refused(
      "not_allowed",
      () => as(noor.staff("assistant"), (scope) => balanceOfPatient(scope, patientId)),
    );
  }));

Deno.test("in the portal nobody learns what another patient owes", () =>
  inWorld(async ({ as, visiting, noor, patient }) => {
    const patientId = noor.patients.get("Nadia Hussain")!;
    const lines = [{ description: "Filling", quantity: 1, unitAmount: 1 }];
    await as(noor.staff("receptionist"), (scope) => invoiceFor(scope, { patientId, chargeIds: [], lines }));
    assertEquals((await visiting(patient, (scope) => balanceOfPatient(scope, patientId))).total.amount, 0);
    assertEquals(await visiting(patient, (scope) => invoicesOfPatient(scope, patientId)), []);
  }));
