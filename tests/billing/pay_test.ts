import { assert, assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import { once } from "@/core/once.ts";
import { Refusal } from "@/core/refusal.ts";
import { balanceOfPatient, invoiceFor, invoiceOf, pay, receiptOf } from "@/domain/billing/mod.ts";
import { fieldsOf } from "@/tests/support/refused.ts";
import { inStandingWorld } from "@/tests/support/standing.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

Deno.test("an invoice is paid in parts, each with its receipt and what was still owed then", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const id = await invoice(world);
    const reception = noor.staff("receptionist");

    const first = await as(reception, (scope) => pay(scope, id, { amount: 100_000, method: "cash" }));
    assertEquals((await as(reception, (scope) => invoiceOf(scope, id))).status, "partly_paid");
    const second = await as(reception, (scope) => pay(scope, id, { amount: 150_000, method: "card" }));

    const paid = await as(reception, (scope) => invoiceOf(scope, id));
    assertEquals([paid.status, paid.paid, paid.payments.length], ["paid", 250_000, 2]);
    const balances = [];
    for (const { receiptId } of [first, second]) {
      const { number, amount, method, invoiceNumber, patient } = await as(
        reception,
        (scope) => receiptOf(scope, receiptId),
      );
      balances.push([number, amount, method, invoiceNumber, patient.name]);
    }
    assertEquals(balances, [
      ["RC-0001", 100_000, "cash", "INV-0001", "Saba Anwar"],
      ["RC-0002", 150_000, "card", "INV-0001", "Saba Anwar"],
    ]);
    const events = await sql`
      select changes from events where subject_id = ${id} and name = 'payment.taken' order by id`;
    assertEquals(events.map(({ changes }) => changes.receipt), ["RC-0001", "RC-0002"]);
  }));

Deno.test("a receipt says what was owed right after its payment, whatever was paid since", () =>
  inStandingWorld(async (world) => {
    const { as, noor } = world;
    const id = await invoice(world);
    const reception = noor.staff("receptionist");
    const first = await as(reception, (scope) => pay(scope, id, { amount: 100_000, method: "cash" }));
    const second = await as(reception, (scope) => pay(scope, id, { amount: 150_000, method: "cash" }));
    const owed = async ({ receiptId }: { receiptId: string }) =>
      (await as(reception, (scope) => receiptOf(scope, receiptId))).balanceAfter;
    assertEquals([await owed(first), await owed(second)], [150_000, 0]);
  }, 2));

Deno.test("more than is owed is refused, and the refusal says how much is", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const id = await invoice(world);
    const reception = noor.staff("receptionist");
    await as(reception, (scope) => pay(scope, id, { amount: 50_050, method: "cash" }));

    const refusal = await refused(
      "over_balance",
      () => as(reception, (scope) => pay(scope, id, { amount: 199_951, method: "cash" })),
    );
    assertEquals([refusal.status, fieldsOf(refusal)], [422, { amount: ["over_balance"] }]);
    assertEquals(String(refusal.values.balance).replace(/\s/, " "), "PKR 1,999.50");
    await as(reception, (scope) => pay(scope, id, { amount: 199_950, method: "cash" }));
    await refused("over_balance", () =>
      as(reception, (scope) => pay(scope, id, { amount: 1, method: "cash" })));
  }));

Deno.test("nothing is paid on a cancelled invoice, and nothing is owed on it", () =>
  inWorld(async (world) => {
    const { as, noor, sql, refused } = world;
    const id = await invoice(world);
    await sql`update invoices set cancelled_at = now() where id = ${id}`;
    const refusal = await refused(
      "wrong_status",
      () => as(noor.staff("receptionist"), (scope) => pay(scope, id, { amount: 1, method: "cash" })),
    );
    assertEquals(refusal.status, 409);
    const { balance } = await as(
      noor.staff("owner"),
      (scope) => balanceOfPatient(scope, noor.patients.get("Saba Anwar")!),
    );
    assertEquals(balance, { amount: 0, currency: "PKR" });
  }));

Deno.test("no payment is no payment, whoever tries", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const id = await invoice(world);
    for (const amount of [0, -5]) {
      const refusal = await refused(
        "invalid_input",
        () => as(noor.staff("owner"), (scope) => pay(scope, id, { amount, method: "cash" })),
      );
      assertEquals(fieldsOf(refusal), { amount: ["too_small"] });
    }
  }));

Deno.test("of many payments at once, no more are taken than are owed", () =>
  inStandingWorld(async (world) => {
    const { as, noor, sql } = world;
    const id = await invoice(world);
    const answers = await Promise.allSettled(
      Array.from(
        { length: 16 },
        () => as(noor.staff("receptionist"), (scope) => pay(scope, id, { amount: 100_000, method: "cash" })),
      ),
    );

    const refusals = answers.flatMap((answer) => answer.status === "rejected" ? [answer.reason] : []);
    assertEquals(refusals.length, 14);
    for (const reason of refusals) {
      assert(reason instanceof Refusal && reason.code === "over_balance", String(reason));
    }
    const [{ paid, taken, receipts }] = await sql`
      select i.paid, (select sum(amount)::int8 from payments where invoice_id = i.id) as taken,
             (select array_agg(number order by number) from receipts where clinic_id = i.clinic_id) as receipts
        from invoices i where i.id = ${id}`;
    assertEquals({ paid, taken, receipts }, {
      paid: 200_000,
      taken: 200_000,
      receipts: ["RC-0001", "RC-0002"],
    });
  }));

Deno.test("a payment that is sent twice is taken once, also when both come at once", () =>
  inStandingWorld(async (world) => {
    const { as, noor, sql } = world;
    const id = await invoice(world);
    const body = { kind: "form" as const, fields: { amount: "100" }, requestKey: newId() };
    const send = () =>
      as(
        noor.staff("receptionist"),
        (scope) =>
          once(scope, `/payments/${id}`, body, () => pay(scope, id, { amount: 10_000, method: "cash" })),
      );

    const answers = await Promise.all([send(), send(), send(), send()]);
    answers.push(await send());

    assertEquals(new Set(answers.map(({ receiptId }) => receiptId)).size, 1);
    const [{ payments, events }] = await sql`
      select (select count(*) from payments where invoice_id = ${id}) as payments,
             (select count(*) from events where subject_id = ${id} and name = 'payment.taken') as events`;
    assertEquals({ payments, events }, { payments: 1, events: 1 });
  }));

Deno.test("who may not take payments is refused, by the verb and by the database behind it", () =>
  inWorld(async (world) => {
    const { as, bare, noor, bega, patient, refused } = world;
    const id = await invoice(world);
    const some = { amount: 1, method: "cash" as const };
    for (const role of ["doctor", "assistant"]) {
      await refused("not_allowed", () => as(noor.staff(role), (scope) => pay(scope, id, some)));
    }
    await refused("not_found", () => as(bega.staff("owner"), (scope) => pay(scope, id, some)));
    await refused(
      "not_found",
      () => as(bega.staff("owner"), (scope) => pay({ ...scope, clinicId: noor.id }, id, some)),
    );
    for (const person of [noor.staff("doctor"), bega.staff("owner"), patient]) {
      await refused("not_allowed", () =>
        bare(person, (sql) =>
          sql`
          insert into payments (id, clinic_id, location_id, invoice_id, patient_id, amount, currency, method)
          values (${newId()}, ${noor.id}, ${noor.places[0]}, ${id}, ${noor.patients.get(
            "Saba Anwar",
          )!}, 1, 'PKR', 'cash')`));
    }
  }));

Deno.test("a receipt opens to its clinic and its patient, and to nobody else", () =>
  inWorld(async (world) => {
    const { as, visiting, noor, bega, patient, refused } = world;
    const id = await invoice(world);
    const { receiptId } = await as(
      noor.staff("accountant"),
      (scope) => pay(scope, id, { amount: 1, method: "other" }),
    );

    assertEquals((await visiting(patient, (scope) => receiptOf(scope, receiptId))).amount, 1);
    await refused("not_found", () => as(bega.staff("owner"), (scope) => receiptOf(scope, receiptId)));
    await refused("not_found", () => as(noor.staff("owner"), (scope) => receiptOf(scope, newId())));
    await refused("not_allowed", () => as(noor.staff("assistant"), (scope) => receiptOf(scope, receiptId)));
  }));

/** An invoice of 2,500.00 PKR for Saba Anwar. */
async function invoice({ as, noor }: World): Promise<string> {
  const lines = [{ serviceId: noor.services.get("EXAM")!, quantity: 1 }];
  const { id } = await as(
    noor.staff("receptionist"),
    (scope) => invoiceFor(scope, { patientId: noor.patients.get("Saba Anwar")!, chargeIds: [], lines }),
  );
  return id;
}
