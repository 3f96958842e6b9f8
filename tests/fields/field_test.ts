import { assert, assertEquals } from "@std/assert";
import {
  addField,
  askedFields,
  changeField,
  keepValues,
  publishField,
  retireField,
  saidValues,
  valuesOf,
} from "@/domain/fields/mod.ts";
import { register } from "@/domain/patients/mod.ts";
import { inWorld } from "@/tests/support/world.ts";

const asked = { options: [] as string[], publish: "yes" as const };

Deno.test("a clinic asks of its own, in every kind of answer, and a form that leaves one open empties it", () =>
  inWorld(async ({ as, noor }) => {
    const values = await as(noor.staff("owner"), async (scope) => {
      await addField(scope, { ...asked, label: "Școala", kind: "text" });
      await addField(scope, { ...asked, label: "Shoe size", kind: "number" });
      await addField(scope, { ...asked, label: "Customer since", kind: "date" });
      await addField(scope, { ...asked, label: "Sport", kind: "choice", options: ["Cricket", "Chess"] });
      await addField(scope, { ...asked, label: "Smoker at home?", kind: "yes_no" });
      const sent = {
        scoala: "Nr. 5",
        shoe_size: "42,5",
        customer_since: "2019-02-28",
        sport: "Chess",
        smoker_at_home: "false",
      };
      const { id } = await register(scope, { name: "Asked", custom: sent });
      const first = await valuesOf(scope, id);
      assert(await keepValues(scope, id, { sport: "Cricket", nothing_asks: "x" }));
      assert(!await keepValues(scope, id, { sport: "Cricket" }), "the same again is a change");
      return [first, await valuesOf(scope, id)];
    });
    assertEquals(values, [
      {
        scoala: "Nr. 5",
        shoe_size: 42.5,
        customer_since: "2019-02-28",
        sport: "Chess",
        smoker_at_home: false,
      },
      { sport: "Cricket" },
    ]);
  }));

Deno.test("what a field does not take is refused under its key, and nobody is registered", () =>
  inWorld(async ({ as, sql, noor, refused }) => {
    await as(noor.staff("owner"), async (scope) => {
      await addField(scope, { ...asked, label: "Size", kind: "number" });
      await addField(scope, { ...asked, label: "Day", kind: "date" });
      await addField(scope, { ...asked, label: "Sport", kind: "choice", options: ["Chess"] });
      await addField(scope, { ...asked, label: "Smokes", kind: "yes_no" });
    });
    const wrong: [Record<string, string | number | boolean>, string][] = [
      [{ size: "big" }, "invalid_number"],
      [{ size: true }, "invalid_number"],
      [{ day: "2026-02-30" }, "invalid_date"],
      [{ day: 5 }, "invalid_date"],
      [{ sport: "Golf" }, "invalid_choice"],
      [{ smokes: "perhaps" }, "invalid_choice"],
    ];
    const before = await sql`select from patients`;
    for (const [custom, code] of wrong) {
      const refusal = await refused(
        "invalid_input",
        () => as(noor.staff("receptionist"), (scope) => register(scope, { name: "Wrong", custom })),
      );
      const [said] = refusal.fields?.[`custom.${Object.keys(custom)[0]}`] ?? [];
      assertEquals(said?.code, code, JSON.stringify(custom));
    }
    assertEquals((await sql`select from patients`).length, before.length);
  }));

Deno.test("a field is worded anew as a draft, published, and what was said before keeps the words it answered", () =>
  inWorld(async ({ as, noor, refused }) => {
    const owner = noor.staff("owner");
    const patientId = noor.patients.get("Saba Anwar")!;
    const { id } = await as(
      owner,
      (scope) => addField(scope, { label: "Sport", kind: "choice", options: ["Chess"], publish: "no" }),
    );
    assertEquals(await as(owner, askedFields), []);
    await as(owner, (scope) => publishField(scope, id));
    await refused("already_done", () => as(owner, (scope) => publishField(scope, id)));
    await as(owner, (scope) => keepValues(scope, patientId, { sport: "Chess" }));
    const reworded = { label: "Pastime", options: ["Golf"], version: 1 };
    await as(owner, (scope) => changeField(scope, id, { ...reworded, publish: "no" }));
    await refused(
      "changed_meanwhile",
      () => as(owner, (scope) => changeField(scope, id, { ...reworded, publish: "yes" })),
    );
    assertEquals((await as(owner, askedFields)).map(({ label }) => label), ["Sport"]);
    await as(owner, (scope) => publishField(scope, id));
    const [now] = await as(owner, askedFields);
    assertEquals([now.label, now.systemKey, now.options, now.version], ["Pastime", "sport", ["Golf"], 2]);
    assertEquals(
      (await as(owner, (scope) => saidValues(scope, patientId))).map(({ label, value }) => [label, value]),
      [
        ["Sport", "Chess"],
      ],
    );
    // What stands may be sent again by a form that shows it, but nobody else can choose it any more.
    assert(!await as(owner, (scope) => keepValues(scope, patientId, { sport: "Chess" })));
    await refused(
      "invalid_input",
      () => as(owner, (scope) => register(scope, { name: "New", custom: { sport: "Chess" } })),
    );
  }));

Deno.test("a retired field is asked no more, keeps what was said through every edit, and can be asked again", () =>
  inWorld(async ({ as, noor, refused }) => {
    const owner = noor.staff("owner");
    const patientId = noor.patients.get("Saba Anwar")!;
    const { id } = await as(owner, (scope) => addField(scope, { ...asked, label: "Sport", kind: "text" }));
    await as(owner, (scope) => keepValues(scope, patientId, { sport: "Chess" }));
    await as(owner, (scope) => retireField(scope, id, true));
    await refused("already_done", () => as(owner, (scope) => retireField(scope, id, true)));
    await as(owner, (scope) => keepValues(scope, patientId, {}));
    assertEquals(await as(owner, (scope) => valuesOf(scope, patientId)), { sport: "Chess" });
    assertEquals(await as(owner, askedFields), []);
    await as(owner, (scope) => retireField(scope, id, false));
    assertEquals((await as(owner, askedFields)).length, 1);
  }));
