import { assertEquals } from "@std/assert";
import { addSpecialty, practise, specialistsOf } from "@/domain/catalog/mod.ts";
import { fieldsOf } from "@/tests/support/refused.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

const ayesha = ({ noor }: World) => noor.practitioners.get("Dr Ayesha Khan")!;

Deno.test("a clinic says who practises what, and its patients read it in their language", () =>
  inWorld(async (world) => {
    const { as, visiting, noor, patient, sql } = world;
    const owner = noor.staff("owner");
    const own = await as(owner, (scope) => addSpecialty(scope, { name: "Sleep medicine" }));
    const say = (specialties: string[]) =>
      as(owner, (scope) => practise(scope, ayesha(world), { specialties }));
    await say(["endodontics", own.id]);
    await say([own.id, "orthodontics", "orthodontics"]);
    await sql`update practitioners set active = false where id = ${noor.practitioners.get(
      "Dr Faiza Memon",
    )!}`;
    await sql`update profiles set locale = 'ro' where principal_id = ${patient.principalId}`;
    const read = await visiting(patient, specialistsOf);
    assertEquals(read.map(({ name, specialties }) => [name, specialties.map(({ name }) => name)]), [
      ["Dr Sana Iqbal", []],
      ["Dr Ayesha Khan", ["Ortodonție", "Sleep medicine"]],
      ["Dr Bilal Siddiqui", []],
    ]);
    assertEquals((await as(noor.staff("doctor"), specialistsOf))[1].specialties.map(({ id }) => id), [
      "orthodontics",
      own.id,
    ]);
    await say([]);
    assertEquals((await visiting(patient, specialistsOf))[1].specialties, []);
  }));

Deno.test("only whoever runs the staff says so, of the clinic's own people and what is practised there", () =>
  inWorld(async (world) => {
    const { as, bare, noor, bega, refused } = world;
    const foreign = await as(bega.staff("owner"), (scope) => addSpecialty(scope, { name: "Theirs" }));
    const saying = (person = noor.staff("owner"), specialties = ["orthodontics"], id = ayesha(world)) => () =>
      as(person, (scope) => practise(scope, id, { specialties }));
    await refused("not_allowed", saying(noor.staff("doctor")));
    await refused("not_found", saying(bega.staff("owner")));
    for (const wrong of [foreign.id, "alchemy"]) {
      assertEquals(fieldsOf(await refused("invalid_input", saying(undefined, [wrong]))), {
        specialties: ["invalid_choice"],
      });
    }
    await saying()();
    const doctor = noor.staff("doctor");
    const past = await bare(
      doctor,
      (sql) => sql`delete from practitioner_specialties where clinic_id = ${noor.id}`,
    );
    assertEquals(past.count, 0);
    const seen = await bare(
      bega.staff("owner"),
      (sql) => sql`select from practitioner_specialties where clinic_id = ${noor.id}`,
    );
    assertEquals(seen.length, 0);
  }));
