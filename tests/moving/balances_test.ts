import { assertEquals, assertMatch } from "@std/assert";
import { balanceOfPatient, invoiceFor, invoicesOfPatient, pay } from "@/domain/billing/mod.ts";
import { recordOf } from "@/domain/patients/mod.ts";
import { inWorld, type World } from "@/tests/support/world.ts";
import { moving } from "./support/moved.ts";

const none = { add: 0, change: 0, same: 0, ambiguous: 0, wrong: 0, taken: 0, kept: 0, undone: 0 };
const nothing = { add: 0, change: 0, same: 0, ambiguous: 0, wrong: 0 };

const numberOf = async ({ as, noor }: World, name: string) =>
  (await as(noor.staff("owner"), (scope) => recordOf(scope, noor.patients.get(name)!))).number;

async function table(world: World): Promise<string> {
  const [saba, ali, nadia] = [
    await numberOf(world, "Saba Anwar"),
    await numberOf(world, "علی حیدر"),
    await numberOf(world, "Nadia Hussain"),
  ];
  return [
    "Patient number,Balance,Currency,As of",
    `${saba},"1,250.50",PKR,31/12/2025`,
    `${ali},0.00,,`,
    `${nadia},300,PKR,`,
    `NOBODY,5,,`,
    `${saba},1,,`,
    `X1,-20,,`,
    `X2,ten,,`,
    `X3,10,EUR,`,
    `,10,,`,
    `X4,,,`,
    `X5,10,,31/02/2025`,
  ].join("\n");
}

/** What everybody owes, and what stands on standing invoices. */
const standing = async ({ sql, noor }: World) =>
  [
    ...await sql`
    select p.name, i.kind, i.total, i.paid, i.status from invoices i join patients p on p.id = i.patient_id
     where i.clinic_id = ${noor.id} and i.status <> 'cancelled' order by p.name, i.total`,
  ].map((row) => ({ ...row }));

Deno.test("a balance is brought forward as an invoice of its own kind and series, whose sum is the file's", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const file = await moving(world, await table(world)).begun();
    assertEquals((await file.state()).kind, "balances");
    const amounts = { ...nothing, add: 155_050 };
    assertEquals(await file.checked(), {
      ...none,
      add: 2,
      same: 1,
      wrong: 8,
      amounts: { ...amounts, wrong: 500 + 100 - 2_000 + 1_000 + 1_000 + 1_000 },
    });
    const reasons = await sql`
      select line, reasons from import_lines where import_id = ${file.id} and reasons <> '{}' order by line`;
    assertEquals(reasons.map(({ line, reasons }) => [line, ...reasons]), [
      [4, "patient_unknown"],
      [5, "twice"],
      [6, "credit_balance"],
      [7, "amount_invalid"],
      [8, "other_currency"],
      [9, "patient_missing"],
      [10, "amount_missing"],
      [11, "as_of_invalid"],
    ]);
    assertEquals(await standing(world), []);
    assertEquals((await file.taken()).taken, 2);
    const patientId = noor.patients.get("Saba Anwar")!;
    const [invoice] = await as(noor.staff("receptionist"), (scope) => invoicesOfPatient(scope, patientId));
    assertEquals([invoice.kind, invoice.number, invoice.total], ["opening", "BF-0001", 125_050]);
    const [{ description }] = await sql`select description from charges where invoice_id = ${invoice.id}`;
    assertMatch(description, /^Balance brought forward as of 31 December 2025$/);
    const { balance } = await as(noor.staff("owner"), (scope) => balanceOfPatient(scope, patientId));
    assertEquals(balance.amount, 125_050);

    const sale = await as(
      noor.staff("receptionist"),
      (scope) =>
        invoiceFor(scope, {
          patientId,
          chargeIds: [],
          lines: [{ description: "Floss", quantity: 1, unitAmount: 100 }],
        }),
    );
    assertEquals(sale.number, "INV-0001");
    await as(noor.staff("receptionist"), (scope) => pay(scope, invoice.id, { amount: 50, method: "cash" }));
    const after = await as(noor.staff("owner"), (scope) => balanceOfPatient(scope, patientId));
    assertEquals(after.balance.amount, 125_100);
  }));

Deno.test("a balance is brought forward once: the same again is known, another is left to people", () =>
  inWorld(async (world) => {
    const saba = await numberOf(world, "Saba Anwar");
    const brought = async (balance: string) => {
      const file = await moving(world, `Patient number,Balance\n${saba},${balance}\n`).begun();
      const { amounts: _, ...counts } = await file.checked();
      await file.taken();
      return counts;
    };
    assertEquals(await brought("10.50"), { ...none, add: 1 });
    const before = await standing(world);
    assertEquals(await brought('"10,50"'), { ...none, same: 1 });
    assertEquals(await brought("11"), { ...none, ambiguous: 1 });
    assertEquals(await standing(world), before);

    // Two files that were checked before either was taken in.
    const nadia = await numberOf(world, "Nadia Hussain");
    const [one, two] = [
      await moving(world, `Patient number,Balance\n${nadia},7\n`).begun(),
      await moving(world, `Patient number,Balance\n${nadia},8\n`).begun(),
    ];
    for (const file of [one, two]) assertEquals((await file.checked()).add, 1);
    assertEquals([(await one.taken()).taken, (await two.taken()).taken, (await two.counted()).ambiguous], [
      1,
      0,
      1,
    ]);
  }));

Deno.test("undone, balances are cancelled and keep their numbers, but for those of which something was paid", () =>
  inWorld(async (world) => {
    const { as, noor, sql, bare } = world;
    const before = await standing(world);
    const first = await moving(world, await table(world)).begun();
    await first.checked();
    await first.taken();
    await first.undone();
    assertEquals(await standing(world), before);

    const file = await moving(world, await table(world)).begun();
    await file.checked();
    await file.taken();
    const [{ id }] = await sql`
      select id from invoices where clinic_id = ${noor.id} and total = 30000 and status <> 'cancelled'`;
    for (const person of [noor.staff("receptionist"), world.bega.staff("owner")]) {
      const error = await bare(
        person,
        (sql) => sql`select private.cancel_opening_invoices(${noor.id}, ${file.id}, ${[id]}::uuid[])`,
      ).catch((error) => error);
      assertMatch(String(error), /not_allowed|42501|privilege/);
    }
    await as(noor.staff("receptionist"), (scope) => pay(scope, id, { amount: 100, method: "cash" }));
    const { kept, undone } = await file.undone();
    assertEquals([kept, undone], [1, 2]);
    assertEquals(await standing(world), [
      { name: "Nadia Hussain", kind: "opening", total: 30_000, paid: 100, status: "partly_paid" },
    ]);
    const numbers = await sql`select number from invoices where clinic_id = ${noor.id} order by number`;
    assertEquals(numbers.map(({ number }) => number), ["BF-0001", "BF-0002", "BF-0003", "BF-0004"]);
  }));

Deno.test("balances that were stopped anywhere go on where they were", () =>
  inWorld(async (world) => {
    const { sql, noor } = world;
    const people = Array.from({ length: 1_100 }, (_, n) => `${n},Debtor ${n},0300${1_000_000 + n}`);
    const patients = await moving(world, ["id,Name,Phone", ...people].join("\n")).begun();
    await patients.checked();
    await patients.taken();
    const owed = Array.from({ length: 1_100 }, (_, n) => `${n},${n + 1}.25`);
    const file = await moving(world, ["Patient id,Amount", ...owed].join("\n")).begun();
    assertEquals((await file.stopping("check")) > 2, true);
    assertEquals((await file.stopping("take")) > 2, true);
    const sum = () =>
      sql`select coalesce(sum(total), 0)::int8 as total, count(*)::int as many from invoices
           where clinic_id = ${noor.id} and kind = 'opening' and status <> 'cancelled'`.then((
        [{ total, many }],
      ) => [total, many]);
    const total = 100 * (1_100 * 1_101 / 2) + 1_100 * 25;
    assertEquals(await sum(), [total, 1_100]);
    assertEquals((await file.counted()).amounts?.add, total);
    assertEquals((await file.stopping("undo")) > 2, true);
    assertEquals(await sum(), [0, 0]);
  }));
