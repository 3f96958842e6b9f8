import { assertEquals } from "@std/assert";
import { dayAfter, dayIn } from "@/core/time.ts";
import { priceList, serviceSheet, setPrice } from "@/domain/catalog/mod.ts";
import { charge, waitingOf } from "@/domain/billing/mod.ts";
import { fieldsOf } from "@/tests/support/refused.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

const today = dayIn("Asia/Karachi");
const inDays = (days: number) => dayAfter(today, days);

/** Sets a price of EXAM at noor as its owner, from the version that stands. */
async function priced({ as, noor }: World, price: number, from?: string) {
  const id = noor.services.get("EXAM")!;
  await as(noor.staff("owner"), async (scope) => {
    const { version } = await serviceSheet(scope, id);
    await setPrice(scope, id, { price, from, version });
  });
}

const historyOf = async ({ as, noor }: World) => {
  const { prices } = await as(
    noor.staff("owner"),
    (scope) => serviceSheet(scope, noor.services.get("EXAM")!),
  );
  return prices.map(({ amount, from, until }) => [amount, from, until]);
};

Deno.test("a price set for a day to come stands beside today's until then", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    await priced(world, 300_000, inDays(30));
    assertEquals(await historyOf(world), [[300_000, inDays(30), null], [250_000, null, inDays(30)]]);
    const on = async (day?: string) =>
      (await as(noor.staff("receptionist"), (scope) => priceList(scope, day)))[0].price.amount;
    assertEquals([await on(), await on(inDays(29)), await on(inDays(30)), await on("1999-01-01")], [
      250_000,
      250_000,
      300_000,
      250_000,
    ]);
  }));

Deno.test("a price in between, one for the same day and one for today each take their place", () =>
  inWorld(async (world) => {
    await priced(world, 300_000, inDays(30));
    await priced(world, 270_000, inDays(10));
    await priced(world, 310_000, inDays(30));
    await priced(world, 260_000);
    await priced(world, 265_000);
    assertEquals(await historyOf(world), [
      [310_000, inDays(30), null],
      [270_000, inDays(10), inDays(30)],
      [265_000, today, inDays(10)],
      [250_000, null, today],
    ]);
  }));

Deno.test("what was charged keeps its price, and what is charged now takes the price of the day", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const patientId = noor.patients.get("Saba Anwar")!;
    const examined = () =>
      as(
        noor.staff("doctor"),
        (scope) => charge(scope, { patientId }, [{ serviceId: noor.services.get("EXAM")!, quantity: 1 }]),
      );
    await examined();
    await priced(world, 260_000);
    await priced(world, 900_000, inDays(1));
    await examined();
    const waiting = await as(noor.staff("receptionist"), (scope) => waitingOf(scope, patientId));
    assertEquals(waiting.map(({ unitAmount }) => unitAmount).sort(), [250_000, 260_000]);
  }));

Deno.test("nobody rewrites what a service did cost, by the verb or by bare SQL", () =>
  inWorld(async (world) => {
    const { as, bare, sql, noor, refused } = world;
    const owner = noor.staff("owner");
    const id = noor.services.get("EXAM")!;
    const refusal = await refused("invalid_input", () => priced(world, 1, inDays(-1)));
    assertEquals(fieldsOf(refusal), { from: ["in_the_past"] });
    await refused("invalid_input", () => priced(world, 1, "9999-12-31"));
    await sql`alter table service_prices disable trigger service_prices_past`;
    await sql`update service_prices set valid_until = ${inDays(-10)} where service_id = ${id}`;
    await sql`
      insert into service_prices (id, clinic_id, service_id, amount, currency, valid_from)
      values (gen_random_uuid(), ${noor.id}, ${id}, 2, 'PKR', ${inDays(-10)})`;
    await sql`alter table service_prices enable trigger service_prices_past`;
    const attempts = [
      () =>
        bare(
          owner,
          (sql) =>
            sql`update service_prices set valid_until = ${
              inDays(-5)
            } where service_id = ${id} and valid_until is null`,
        ),
      () =>
        bare(owner, (sql) => sql`update service_prices set withdrawn_at = now() where service_id = ${id}`),
      () =>
        bare(
          owner,
          (sql) =>
            sql`update service_prices set valid_until = null where service_id = ${id} and valid_until is not null`,
        ),
      () => bare(owner, (sql) => sql`update service_prices set amount = 1 where service_id = ${id}`),
      () => bare(owner, (sql) => sql`delete from service_prices where service_id = ${id}`),
      () =>
        bare(owner, (sql) =>
          sql`
          insert into service_prices (id, clinic_id, service_id, amount, currency, valid_from, valid_until)
          values (gen_random_uuid(), ${noor.id}, ${id}, 1, 'PKR', ${inDays(-20)}, ${inDays(-15)})`),
      () =>
        bare(owner, (sql) =>
          sql`
          insert into service_prices (id, clinic_id, service_id, amount, currency, valid_from)
          values (gen_random_uuid(), ${noor.id}, ${id}, 1, 'PKR', ${inDays(3)})`),
    ];
    const before = await historyOf(world);
    for (const [index, attempt] of attempts.entries()) {
      const failed = await attempt().then(() => false, () => true);
      assertEquals(failed, true, `attempt ${index}`);
    }
    assertEquals(await historyOf(world), before);
    assertEquals((await as(owner, (scope) => serviceSheet(scope, id))).price.amount, 2);
  }));

Deno.test("a price is set from the version that stands, by whoever may, at one's own clinic", () =>
  inWorld(async (world) => {
    const { as, noor, bega, refused } = world;
    const id = noor.services.get("EXAM")!;
    const { version } = await as(noor.staff("owner"), (scope) => serviceSheet(scope, id));
    await as(noor.staff("owner"), (scope) => setPrice(scope, id, { price: 1, version }));
    await refused(
      "changed_meanwhile",
      () => as(noor.staff("admin"), (scope) => setPrice(scope, id, { price: 2, version })),
    );
    await refused(
      "not_allowed",
      () => as(noor.staff("doctor"), (scope) => setPrice(scope, id, { price: 2, version })),
    );
    await refused(
      "not_found",
      () => as(bega.staff("owner"), (scope) => setPrice(scope, id, { price: 2, version })),
    );
    await refused(
      "not_found",
      () => as(noor.staff("owner"), (scope) => setPrice(scope, "x", { price: 2, version })),
    );
  }));

Deno.test("patients of the clinic read its prices and who provides what, another clinic's not", () =>
  inWorld(async ({ bare, patient, noor, bega }) => {
    const seen = await bare(patient, (sql) => sql`select distinct clinic_id from service_prices`);
    assertEquals(seen.map((row) => row.clinic_id), [noor.id]);
    const others = await bare(
      patient,
      (sql) => sql`select from service_practitioners where clinic_id = ${bega.id}`,
    );
    assertEquals(others.length, 0);
  }));
