import { assert, assertEquals } from "@std/assert";
import {
  addPackage,
  changePackage,
  packageSheet,
  savingOf,
  setPrice,
  withdraw,
} from "@/domain/catalog/mod.ts";
import { changeRegion } from "@/domain/tenancy/mod.ts";
import { fieldsOf } from "@/tests/support/refused.ts";
import { inWorld } from "@/tests/support/world.ts";
import { plain } from "./support/plain.ts";
import { year } from "./support/year.ts";

Deno.test("packages are sold, changed and withdrawn by whoever may write the price list, at home, one at a time", () =>
  inWorld(async (world) => {
    const { as, bare, noor, bega, refused } = world;
    const { id, exam, version } = await year(world, { code: "Y1" });
    const change = {
      ...plain,
      name: "Mine",
      code: "Y1",
      services: [{ id: exam, quantity: 1 }],
      products: [],
      version,
    };
    const doctor = noor.staff("doctor");
    for (
      const [person, code] of [[doctor, "not_allowed"], [bega.staff("owner"), "not_found"]] as const
    ) {
      await refused(code, () => as(person, (scope) => changePackage(scope, id, change)));
      await refused(code, () => as(person, (scope) => withdraw(scope, id, { version }, "package")));
      await refused(code, () => as(person, (scope) => setPrice(scope, id, { price: 1, version }, "package")));
    }
    const { version: _, ...same } = change;
    await refused("not_allowed", () => as(doctor, (scope) => addPackage(scope, { ...same, price: 1 })));
    const refusal = await refused(
      "code_taken",
      () => as(noor.staff("owner"), (scope) => addPackage(scope, { ...same, price: 1 })),
    );
    assertEquals(fieldsOf(refusal), { code: ["code_taken"] });
    await as(noor.staff("admin"), (scope) => changePackage(scope, id, change));
    await refused(
      "changed_meanwhile",
      () => as(noor.staff("owner"), (scope) => changePackage(scope, id, change)),
    );
    const statements = [
      `update packages set name = 'Mine' where id = '${id}'`,
      `update package_services set quantity = 9 where package_id = '${id}'`,
      `delete from package_services where package_id = '${id}'`,
      `update package_prices set withdrawn_at = now() where package_id = '${id}'`,
    ];
    for (const statement of statements) {
      assertEquals((await bare(doctor, (sql) => sql.unsafe(statement))).count, 0, statement);
    }
  }));

Deno.test("a clinic that sells packages or products keeps its currency, and parts of another are not added up", () =>
  inWorld(async (world) => {
    const { as, noor, refused, sql } = world;
    const owner = noor.staff("owner");
    await sql`savepoint without`;
    await sql`update services set deleted_at = now() where clinic_id = ${noor.id}`;
    const abroad = () =>
      as(owner, async (scope) => {
        const [{ version }] = await scope.sql<{ version: number }[]>`
          select version from clinics where id = ${noor.id}`;
        const region = {
          country: "RO",
          locale: "ro" as const,
          timeZone: scope.timeZone,
          currency: "RON",
          version,
        };
        await changeRegion(scope, region);
      });
    await abroad();
    await sql`rollback to savepoint without`;
    const { id } = await year(world);
    await refused("currency_in_use", abroad);
    await sql`alter table product_prices disable trigger product_prices_past`;
    await sql`update product_prices set currency = 'EUR' where clinic_id = ${noor.id}`;
    const sheet = await as(owner, (scope) => packageSheet(scope, id));
    assertEquals([sheet.apart, savingOf(sheet)], [null, null]);
  }));

Deno.test("what was withdrawn goes into no new package, and stays in those that hold it", () =>
  inWorld(async (world) => {
    const { as, noor, refused, sql } = world;
    const owner = noor.staff("owner");
    const { id } = await year(world);
    await sql`update services set deleted_at = now() where clinic_id = ${noor.id}`;
    await refused("invalid_input", () => year(world));
    assert(
      (await as(owner, (scope) => packageSheet(scope, id))).services.every(({ withdrawn }) => withdrawn),
    );
  }));
