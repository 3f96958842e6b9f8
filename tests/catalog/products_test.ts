import { assertEquals } from "@std/assert";
import { dayAfter, dayIn } from "@/core/time.ts";
import {
  addProduct,
  bundleProducts,
  changeProduct,
  type NewProduct,
  productSheet,
  productsOf,
  productsWith,
  serviceSheet,
  setPrice,
  withdraw,
} from "@/domain/catalog/mod.ts";
import { fieldsOf } from "@/tests/support/refused.ts";
import { inWorld, type World } from "@/tests/support/world.ts";
import { plain } from "./support/plain.ts";

const brush: NewProduct = { ...plain, name: "Soft brush", unit: "pack", price: 45_000, taxPercent: 17 };

const added = ({ as, noor }: World, changes: Partial<NewProduct> = {}) =>
  as(noor.staff("owner"), async (scope) => {
    const { id } = await addProduct(scope, { ...brush, ...changes });
    return await productSheet(scope, id);
  });

Deno.test("a product has a code, a unit, a tax and a price from the moment it is listed", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const { id, version, ...sheet } = await added(world, { names: { ur: "نرم برش" } });
    assertEquals(sheet, {
      code: "1",
      name: "Soft brush",
      ownName: "Soft brush",
      names: { ur: "نرم برش" },
      category: "",
      unit: "pack",
      description: "",
      taxPercent: 17,
      price: { amount: 45_000, currency: "PKR" },
      prices: [{ amount: 45_000, currency: "PKR", from: null, until: null }],
    });
    assertEquals((await added(world, { name: "Hard brush" })).code, "2");
    const reception = noor.staff("receptionist");
    await sql`update profiles set locale = 'ur' where principal_id = ${reception.principalId}`;
    const read = await as(reception, (scope) => productsOf(scope));
    assertEquals(read.map(({ name }) => name), ["نرم برش", "Hard brush"]);
    await as(
      noor.staff("owner"),
      (scope) => changeProduct(scope, id, { ...brush, code: "BR", unit: "piece", version }),
    );
    const [event] = await sql`select changes from events where subject_id = ${id} order by id desc limit 1`;
    assertEquals(event.changes, { fields: ["names", "code", "unit"] });
  }));

Deno.test("a product costs more from the day that was said, and what it did cost stands", () =>
  inWorld(async (world) => {
    const { as, bare, noor } = world;
    const owner = noor.staff("owner");
    const from = dayAfter(dayIn("Asia/Karachi"), 20);
    const { id, version } = await added(world);
    await as(owner, (scope) => setPrice(scope, id, { price: 50_000, from, version }, "product"));
    const on = async (day?: string) => (await as(owner, (scope) => productsOf(scope, day)))[0].price.amount;
    assertEquals([await on(), await on(from)], [45_000, 50_000]);
    for (const change of ["amount = 1", "valid_from = '2001-01-01'", "withdrawn_at = now()"]) {
      const past = await bare(
        owner,
        (sql) =>
          sql.unsafe(`update product_prices set ${change} where product_id = $1 and amount = 45000`, [id]),
      ).then(() => "rewritten", () => "kept");
      assertEquals(past, "kept", change);
    }
  }));

Deno.test("products come with a service until somebody says otherwise, and a withdrawn one is marked", () =>
  inWorld(async (world) => {
    const { as, noor, bega, refused } = world;
    const owner = noor.staff("owner");
    const serviceId = noor.services.get("EXAM")!;
    const { id, version } = await added(world);
    const bundle = (products: { id: string; quantity: number }[]) =>
      as(owner, async (scope) => {
        const { version } = await serviceSheet(scope, serviceId);
        await bundleProducts(scope, serviceId, { products, version });
      });
    const shown = async () =>
      (await as(noor.staff("doctor"), (scope) => productsWith(scope, serviceId)))
        .map(({ name, quantity, withdrawn }) => [name, quantity, withdrawn]);
    await bundle([{ id, quantity: 1 }]);
    await bundle([{ id, quantity: 2 }]);
    assertEquals(await shown(), [["Soft brush", 2, false]]);
    await as(owner, (scope) => withdraw(scope, id, { version }, "product"));
    assertEquals(await shown(), [["Soft brush", 2, true]]);
    assertEquals(await as(owner, (scope) => productsOf(scope)), []);
    const foreign = await as(bega.staff("owner"), (scope) => addProduct(scope, brush));
    const refusal = await refused("invalid_input", () => bundle([{ id: foreign.id, quantity: 1 }]));
    assertEquals(fieldsOf(refusal), { products: ["invalid_choice"] });
    await bundle([]);
    assertEquals(await shown(), []);
    await refused(
      "changed_meanwhile",
      () => as(owner, (scope) => bundleProducts(scope, serviceId, { products: [], version: 1 })),
    );
  }));

Deno.test("products are listed, changed and withdrawn by whoever may write the price list, at home, one at a time", () =>
  inWorld(async (world) => {
    const { as, bare, noor, bega, refused } = world;
    const { id, version } = await added(world, { code: "BR" });
    const serviceId = noor.services.get("EXAM")!;
    const change = { ...brush, code: "BR", version };
    const doctor = noor.staff("doctor");
    for (
      const [person, code] of [[doctor, "not_allowed"], [bega.staff("owner"), "not_found"]] as const
    ) {
      await refused(code, () => as(person, (scope) => changeProduct(scope, id, change)));
      await refused(code, () => as(person, (scope) => withdraw(scope, id, { version }, "product")));
      await refused(code, () => as(person, (scope) => setPrice(scope, id, { price: 1, version }, "product")));
      await refused(
        code,
        () => as(person, (scope) => bundleProducts(scope, serviceId, { products: [], version: 1 })),
      );
    }
    await refused("not_allowed", () => as(doctor, (scope) => addProduct(scope, brush)));
    const refusal = await refused("code_taken", () => added(world, { code: "BR" }));
    assertEquals(fieldsOf(refusal), { code: ["code_taken"] });
    await as(noor.staff("admin"), (scope) => changeProduct(scope, id, change));
    await refused(
      "changed_meanwhile",
      () => as(noor.staff("owner"), (scope) => changeProduct(scope, id, change)),
    );
    const past = await bare(doctor, (sql) => sql`update products set name = 'Mine' where id = ${id}`);
    assertEquals(past.count, 0);
    await as(noor.staff("owner"), async (scope) => {
      const { version } = await serviceSheet(scope, serviceId);
      await bundleProducts(scope, serviceId, { products: [{ id, quantity: 1 }], version });
    });
    const removed = await bare(
      doctor,
      (sql) => sql`delete from service_products where clinic_id = ${noor.id}`,
    );
    assertEquals(removed.count, 0);
    await refused(
      "not_allowed",
      () =>
        bare(
          doctor,
          (sql) =>
            sql`insert into service_products (clinic_id, service_id, product_id) values (${noor.id}, ${serviceId}, ${id})`,
        ),
    );
  }));
