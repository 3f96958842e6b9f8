import { assert, assertEquals } from "@std/assert";
import {
  addSpecialty,
  changeService,
  removeSpecialty,
  serviceSheet,
  specialtiesOf,
} from "@/domain/catalog/mod.ts";
import { fieldsOf } from "@/tests/support/refused.ts";
import { inWorld } from "@/tests/support/world.ts";

Deno.test("a clinic has the specialties of its kinds in the asker's language, and after them its own", () =>
  inWorld(async ({ as, visiting, patient, noor, bega, sql }) => {
    const owner = noor.staff("owner");
    await as(owner, (scope) => addSpecialty(scope, { name: "Sleep medicine" }));
    const listed = await as(noor.staff("receptionist"), specialtiesOf);
    assertEquals([listed[0].id, listed.at(-1)!.name, listed.at(-1)!.own], [
      "general_dentistry",
      "Sleep medicine",
      true,
    ]);
    assert(!listed.some(({ id }) => id === "sports"));
    const others = await as(bega.staff("owner"), specialtiesOf);
    assert(others.some(({ id, name }) => id === "sports" && name === "Kinetoterapie sportivă"));
    assert(!others.some(({ own }) => own));
    await sql`update profiles set locale = 'ro' where principal_id = ${patient.principalId}`;
    const read = await visiting(patient, specialtiesOf);
    assertEquals([read[1].name, read.at(-1)!.name], ["Ortodonție", "Sleep medicine"]);
  }));

Deno.test("a name is one specialty's, and only whoever may change the price list adds or removes one", () =>
  inWorld(async ({ as, bare, noor, bega, refused }) => {
    const owner = noor.staff("owner");
    const { id } = await as(owner, (scope) => addSpecialty(scope, { name: "Șomn" }));
    await refused("name_taken", () => as(owner, (scope) => addSpecialty(scope, { name: "somn" })));
    await refused(
      "not_allowed",
      () => as(noor.staff("doctor"), (scope) => addSpecialty(scope, { name: "Mine" })),
    );
    await refused("not_allowed", () => as(noor.staff("doctor"), (scope) => removeSpecialty(scope, id)));
    await refused("not_found", () => as(bega.staff("owner"), (scope) => removeSpecialty(scope, id)));
    await refused("not_found", () => as(owner, (scope) => removeSpecialty(scope, "orthodontics")));
    const past = await bare(
      noor.staff("doctor"),
      (sql) => sql`update clinic_specialties set deleted_at = now() where id = ${id}`,
    );
    assertEquals(past.count, 0);
    await as(owner, (scope) => removeSpecialty(scope, id));
    await as(owner, (scope) => addSpecialty(scope, { name: "Somn" }));
  }));

Deno.test("a service says a specialty of the platform's or the clinic's own, and no other clinic's", () =>
  inWorld(async ({ as, noor, bega, refused }) => {
    const owner = noor.staff("owner");
    const id = noor.services.get("EXAM")!;
    const own = await as(owner, (scope) => addSpecialty(scope, { name: "Sleep medicine" }));
    const foreign = await as(bega.staff("owner"), (scope) => addSpecialty(scope, { name: "Theirs" }));
    const say = (specialty?: string) =>
      as(owner, async (scope) => {
        const { ownName: name, code, version } = await serviceSheet(scope, id);
        const rest = {
          names: {},
          category: "",
          minutes: 30,
          description: "",
          taxPercent: 0,
          chairKinds: [],
          practitionerIds: [],
        };
        await changeService(scope, id, { name, code, version, specialty, ...rest });
        return (await serviceSheet(scope, id)).specialty;
      });
    assertEquals([await say("orthodontics"), await say(own.id), await say()], [
      "orthodontics",
      own.id,
      undefined,
    ]);
    for (const wrong of [foreign.id, "alchemy"]) {
      assertEquals(fieldsOf(await refused("invalid_input", () => say(wrong))), {
        specialty: ["invalid_choice"],
      });
    }
  }));
