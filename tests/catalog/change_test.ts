import { assertEquals } from "@std/assert";
import {
  type ChangedService,
  changeService,
  offer,
  priceList,
  serviceSheet,
  withdraw,
} from "@/domain/catalog/mod.ts";
import { fieldsOf } from "@/tests/support/refused.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

const changed = (version: number, changes: Partial<ChangedService> = {}): ChangedService => ({
  name: "Check-up",
  names: { ro: "Control" },
  code: "CHK",
  category: "Preventive",
  minutes: 20,
  description: "With a picture where one is needed",
  taxPercent: 17.5,
  chairKinds: ["chair"],
  practitionerIds: [],
  version,
  ...changes,
});

const exam = async ({ as, noor }: World) =>
  await as(noor.staff("owner"), (scope) => serviceSheet(scope, noor.services.get("EXAM")!));

Deno.test("all that the price list says of a service is changed together, and its price is left alone", () =>
  inWorld(async (world) => {
    const { as, sql, noor } = world;
    const before = await exam(world);
    const [first, second] = [...noor.practitioners.values()].sort();
    await as(
      noor.staff("owner"),
      (scope) =>
        changeService(scope, before.id, changed(before.version, { practitionerIds: [second, first, first] })),
    );
    const { version, id: _, prices, ...after } = await exam(world);
    assertEquals(after, {
      code: "CHK",
      name: "Check-up",
      ownName: "Check-up",
      names: { ro: "Control" },
      category: "Preventive",
      minutes: 20,
      description: "With a picture where one is needed",
      taxPercent: 17.5,
      specialty: undefined,
      chairKinds: ["chair"],
      practitionerIds: [first, second],
      price: before.price,
    });
    assertEquals([version > before.version, prices], [true, before.prices]);
    await as(
      noor.staff("owner"),
      (scope) => changeService(scope, before.id, changed(version, { practitionerIds: [second] })),
    );
    assertEquals((await exam(world)).practitionerIds, [second]);
    const [event] =
      await sql`select changes from events where subject_id = ${before.id} and name = 'service.changed' order by id desc limit 1`;
    assertEquals(event.changes, { fields: ["practitionerIds"] });
  }));

Deno.test("of two people who change a service the second is told, and nothing of theirs is kept", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const { id, version } = await exam(world);
    await as(noor.staff("owner"), (scope) => changeService(scope, id, changed(version)));
    await refused(
      "changed_meanwhile",
      () => as(noor.staff("admin"), (scope) => changeService(scope, id, changed(version, { name: "Mine" }))),
    );
    await refused(
      "changed_meanwhile",
      () => as(noor.staff("admin"), (scope) => withdraw(scope, id, { version })),
    );
  }));

Deno.test("a code is one service's, and providers are the clinic's own", () =>
  inWorld(async (world) => {
    const { as, noor, bega, refused } = world;
    const { id, version } = await exam(world);
    const attempt = (changes: Partial<ChangedService>) => () =>
      as(noor.staff("owner"), (scope) => changeService(scope, id, changed(version, changes)));
    assertEquals(fieldsOf(await refused("code_taken", attempt({ code: "XR" }))), { code: ["code_taken"] });
    const foreign = [...bega.practitioners.values()][0];
    assertEquals(fieldsOf(await refused("invalid_input", attempt({ practitionerIds: [foreign] }))), {
      practitionerIds: ["invalid_choice"],
    });
  }));

Deno.test("who may not write the price list, or works elsewhere, changes and withdraws nothing", () =>
  inWorld(async (world) => {
    const { as, bare, noor, bega, refused } = world;
    const { id, version } = await exam(world);
    await refused(
      "not_allowed",
      () => as(noor.staff("doctor"), (scope) => changeService(scope, id, changed(version))),
    );
    await refused("not_allowed", () => as(noor.staff("doctor"), (scope) => withdraw(scope, id, { version })));
    await refused(
      "not_found",
      () => as(bega.staff("owner"), (scope) => changeService(scope, id, changed(version))),
    );
    const past = await bare(
      noor.staff("doctor"),
      (sql) => sql`update services set name = 'Mine' where id = ${id}`,
    );
    assertEquals(past.count, 0);
  }));

Deno.test("a withdrawn service leaves the list and frees its code", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const { id, version } = await exam(world);
    const owner = noor.staff("owner");
    await as(owner, (scope) => withdraw(scope, id, { version }));
    assertEquals((await as(owner, (scope) => priceList(scope))).map(({ code }) => code), ["XR", "OPG"]);
    await as(owner, (scope) =>
      offer(scope, { name: "Examination", code: "EXAM", minutes: 30, price: 7, category: "" }));
    const listed = await as(owner, (scope) =>
      priceList(scope));
    assertEquals(listed.at(-1)!.price, { amount: 7, currency: "PKR" });
  }));
