import { assert, assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import {
  addField,
  fieldOf,
  fieldsOf,
  keyFrom,
  publishField,
  retireField,
  valuesOf,
} from "@/domain/fields/mod.ts";
import { merge, register, unmerge } from "@/domain/patients/mod.ts";
import { inWorld } from "@/tests/support/world.ts";

const asked = { options: [] as string[], publish: "yes" as const };

Deno.test("keys are made of labels, once each, and never change", () =>
  inWorld(async ({ as, bare, noor, refused }) => {
    assertEquals(keyFrom("Sport & joacă!", new Set()), "sport_joaca");
    assertEquals(keyFrom("2nd phone", new Set()), "nd_phone");
    assertEquals(keyFrom("کھیل", new Set(["field"])), "field_2");
    assertEquals(keyFrom("a".repeat(100), new Set()).length, 36);
    const owner = noor.staff("owner");
    const { id } = await as(owner, (scope) => addField(scope, { ...asked, label: "Sport", kind: "text" }));
    await refused(
      "name_taken",
      () =>
        as(owner, (scope) => addField(scope, { ...asked, label: "Other", kind: "text", systemKey: "sport" })),
    );
    await refused(
      "invalid_input",
      () => as(owner, (scope) => addField(scope, { ...asked, label: "None", kind: "choice" })),
    );
    for (const set of ["system_key = 'other'", "kind = 'number'"]) {
      const refused = await bare(
        owner,
        (sql) => sql.unsafe(`update custom_fields set ${set} where id = '${id}'`),
      )
        .then(() => false, () => true);
      assert(refused, set);
    }
    assertEquals((await as(owner, fieldsOf)).length, 1);
  }));

Deno.test("the database itself takes no value that its field does not, and none to a draft", () =>
  inWorld(async ({ as, bare, sql, noor }) => {
    const owner = noor.staff("owner");
    const patientId = noor.patients.get("Saba Anwar")!;
    const made = async (kind: "choice" | "date" | "text", publish: "yes" | "no") =>
      (await as(
        owner,
        (scope) =>
          addField(scope, { label: `A ${kind}`, kind, publish, options: kind === "choice" ? ["Chess"] : [] }),
      )).id;
    const [choice, day, draft] = [
      await made("choice", "yes"),
      await made("date", "yes"),
      await made("text", "no"),
    ];
    for (
      const [fieldId, value] of [[choice, "Golf"], [choice, 1], [day, "2026-02-30"], [draft, "x"], [
        newId(),
        "x",
      ]] as const
    ) {
      const refused = await bare(
        owner,
        (sql) =>
          sql`insert into custom_values (id, clinic_id, field_id, wording, patient_id, value)
            values (${newId()}, ${noor.id}, ${fieldId}, 1, ${patientId}, ${sql.json(value)})`,
      )
        .then(() => false, () => true);
      assert(refused, `${value}`);
    }
    assertEquals((await sql`select from custom_values`).length, 0);
  }));

Deno.test("only who decides for the clinic adds fields, and another clinic's are not there", () =>
  inWorld(async ({ as, noor, bega, refused }) => {
    const { id } = await as(
      noor.staff("owner"),
      (scope) => addField(scope, { ...asked, label: "Sport", kind: "text" }),
    );
    for (
      const deed of [
        () =>
          as(
            noor.staff("receptionist"),
            (scope) => addField(scope, { ...asked, label: "Mine", kind: "text" }),
          ),
        () => as(noor.staff("doctor"), (scope) => retireField(scope, id, true)),
        () => as(noor.staff("assistant"), (scope) => publishField(scope, id)),
      ]
    ) await refused("not_allowed", deed);
    await refused("not_found", () => as(bega.staff("owner"), (scope) => fieldOf(scope, id)));
    await refused("not_found", () => as(bega.staff("owner"), (scope) => retireField(scope, id, true)));
    assertEquals(await as(bega.staff("owner"), fieldsOf), []);
    assertEquals((await as(noor.staff("owner"), (scope) => fieldOf(scope, id))).retiredAt, null);
  }));

Deno.test("a merge brings what was said of both, and undoing it gives each their own again", () =>
  inWorld(async ({ as, noor }) => {
    const owner = noor.staff("owner");
    await as(owner, (scope) => addField(scope, { ...asked, label: "Sport", kind: "text" }));
    await as(owner, (scope) => addField(scope, { ...asked, label: "School", kind: "text" }));
    const [one, other] = await as(owner, async (scope) => [
      (await register(scope, { name: "Twice", custom: { sport: "Chess" } })).id,
      (await register(scope, { name: "Twice", custom: { school: "No. 5" } })).id,
    ]);
    const { id } = await as(
      owner,
      (scope) => merge(scope, one, { mergedId: other, version: 1, mergedVersion: 1 }),
    );
    assertEquals(await as(owner, (scope) => valuesOf(scope, one)), { sport: "Chess", school: "No. 5" });
    await as(owner, (scope) => unmerge(scope, one, id));
    assertEquals(await as(owner, (scope) => valuesOf(scope, one)), { sport: "Chess" });
    assertEquals(await as(owner, (scope) => valuesOf(scope, other)), { school: "No. 5" });
  }));
