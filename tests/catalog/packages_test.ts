import { assertEquals } from "@std/assert";
import { parsed } from "@/core/contract.ts";
import { dayAfter, dayIn } from "@/core/time.ts";
import {
  addPackage,
  ChangedPackage,
  changePackage,
  NewPackage,
  packageSheet,
  packagesOf,
  savingOf,
  serviceSheet,
  setPrice,
  withdraw,
} from "@/domain/catalog/mod.ts";
import { fieldsOf, refusalOf } from "@/tests/support/refused.ts";
import { inWorld } from "@/tests/support/world.ts";
import { plain } from "./support/plain.ts";
import { year } from "./support/year.ts";

Deno.test("a package is sold whole: what is in it, what it costs and what that saves", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const made = await year(world);
    const [listed] = await as(noor.staff("receptionist"), (scope) => packagesOf(scope));
    assertEquals([listed.code, listed.name, listed.validDays, listed.price.amount], [
      "1",
      "First year",
      365,
      600_000,
    ]);
    assertEquals(
      [...listed.services, ...listed.products].map((
        { name, quantity, price },
      ) => [name, quantity, price.amount]),
      [["Examination", 2, 250_000], ["Bitewing radiograph", 1, 150_000], ["Brush", 1, 30_000]],
    );
    assertEquals(listed.apart, { amount: 680_000, currency: "PKR" });
    assertEquals(savingOf(listed), { amount: 80_000, currency: "PKR" });
    assertEquals(savingOf({ ...listed, price: { amount: 680_000, currency: "PKR" } }), null);
    assertEquals([made.names, made.apart, made.prices.length], [{ ro: "Primul an" }, listed.apart, 1]);
  }));

Deno.test("what a package saves follows the single prices of the day that is asked for", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const { exam, id, version } = await year(world);
    const from = dayAfter(dayIn("Asia/Karachi"), 30);
    const owner = noor.staff("owner");
    await as(owner, async (scope) => {
      await setPrice(scope, exam, {
        price: 300_000,
        from,
        version: (await serviceSheet(scope, exam)).version,
      });
      await setPrice(scope, id, { price: 650_000, from, version }, "package");
    });
    const on = async (day?: string) => {
      const [{ price, apart }] = await as(owner, (scope) => packagesOf(scope, day));
      return [price.amount, apart?.amount];
    };
    assertEquals([await on(), await on(from)], [[600_000, 680_000], [650_000, 780_000]]);
  }));

Deno.test("a package is changed as a whole, keeps what was taken off the price list, and says what changed", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const { id, exam, version } = await year(world);
    const owner = noor.staff("owner");
    const change = {
      ...plain,
      name: "First year",
      names: { ro: "Primul an" },
      code: "Y1",
      services: [{ id: exam, quantity: 3 }],
      products: [],
      version,
    };
    await as(owner, (scope) => changePackage(scope, id, change));
    await as(owner, async (scope) => {
      const { version } = await serviceSheet(scope, exam);
      await withdraw(scope, exam, { version });
    });
    const sheet = await as(owner, (scope) => packageSheet(scope, id));
    assertEquals(sheet.services.map(({ name, quantity, withdrawn }) => [name, quantity, withdrawn]), [
      ["Examination", 3, true],
    ]);
    assertEquals([sheet.code, sheet.validDays, sheet.products], ["Y1", null, []]);
    const [event] = await sql`
      select changes from events where subject_id = ${id} and name = 'package.changed'`;
    assertEquals(event.changes, { fields: ["code", "validDays", "services", "products"] });
    await as(owner, (scope) => withdraw(scope, id, { version: sheet.version }, "package"));
    assertEquals(await as(owner, (scope) => packagesOf(scope)), []);
    await refusalOf("not_found", () => as(owner, (scope) => packageSheet(scope, id)));
  }));

Deno.test("the same service on two lines is counted together, and empty lines count nothing", () => {
  const [id, other] = [crypto.randomUUID(), crypto.randomUUID()];
  const read = (services: object[]) =>
    parsed(NewPackage, { kind: "form", fields: { name: "Six", price: "10", services } }, { currency: "PKR" });
  const lines = [{ id, quantity: "4" }, {}, { quantity: "3" }, { id: other, quantity: "0" }, { id }];
  assertEquals(read(lines).services, [{ id, quantity: 5 }]);
});

Deno.test("a package without a service, with a foreign one or with too many of one is refused", () =>
  inWorld(async (world) => {
    const { as, noor, bega, refused } = world;
    const fields = { name: "Six", price: 10, services: [{ quantity: 2 }] };
    const attempt = (changes: object) => () =>
      as(
        noor.staff("owner"),
        (scope) => addPackage(scope, parsed(NewPackage, { kind: "json", fields: { ...fields, ...changes } })),
      );
    const problem = async (changes: object) => fieldsOf(await refused("invalid_input", attempt(changes)));
    const [own, foreign] = [noor.services.get("EXAM")!, bega.services.values().next().value!];
    assertEquals(await problem({}), { services: ["required"] });
    assertEquals(await problem({ services: [{ id: own, quantity: 600 }, { id: own, quantity: 400 }] }), {
      services: ["too_large"],
    });
    assertEquals(await problem({ services: [{ id: foreign }] }), { services: ["invalid_choice"] });
    assertEquals(await problem({ services: [{ id: own }], products: [{ id: own }] }), {
      products: ["invalid_choice"],
    });
    assertEquals(ChangedPackage.safeParse({ ...fields, services: [{ id: own }], version: 1 }).success, false);
  }));
