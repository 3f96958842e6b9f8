import { assert, assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import { notesOf, writeNote } from "@/domain/records/mod.ts";
import { paidVisit } from "@/tests/support/visit.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

const text = "Caries on 46, filled. دانت";

Deno.test("a note is read again as it was written, with who wrote it", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const { visit, id } = await written(world);

    const [note] = await as(noor.staff("assistant"), (scope) =>
      notesOf(scope, visit.patientId, visit.appointmentId));
    assertEquals([note.id, note.text, note.writtenBy], [id, text, "Dr Ayesha Khan"]);
    assertEquals(
      await as(noor.staff("doctor"), (scope) =>
        notesOf(scope, visit.patientId, newId())),
      [],
    );
  }));

Deno.test("in the row there is only ciphertext, and the event says that, not what, was written", () =>
  inWorld(async (world) => {
    const { sql } = world;
    const { id } = await written(world);
    const [{ row, event }] = await sql<{ row: string; event: string }[]>`
      select n::text || encode(n.sealed_text, 'escape') as row, e::text as event
        from visit_notes n join events e on e.subject_id = n.id where n.id = ${id}`;
    assert(!row.includes("Caries") && !event.includes("Caries"));
    assert(event.includes("note.written") && event.includes("records.read"));
  }));

Deno.test("a note that another replaces is not read any more, and can be replaced once only", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const { visit, id } = await written(world);
    const corrected = await as(noor.staff("doctor"), (scope) => writeNote(scope, visit, { text: "On 36." }));
    await sql`update visit_notes set replaces_id = ${id} where id = ${corrected.id}`;

    const notes = await as(noor.staff("doctor"), (scope) => notesOf(scope, visit.patientId));
    assert(notes.some((note) => note.id === corrected.id) && !notes.some((note) => note.id === id));
    const another = await as(noor.staff("doctor"), (scope) => writeNote(scope, visit, { text: "On 26." }));
    await sql`savepoint replacing`;
    const error = await sql`update visit_notes set replaces_id = ${id} where id = ${another.id}`.then(
      () => null,
      (error) => error,
    );
    await sql`rollback to savepoint replacing`;
    assertEquals(error?.constraint_name, "visit_notes_replaces_id_key");
  }));

Deno.test("who may not read notes sees none, and who may not write them writes none", () =>
  inWorld(async (world) => {
    const { as, bare, noor, bega, patient, refused } = world;
    const { visit } = await written(world);
    for (const role of ["receptionist", "accountant"]) {
      await refused("not_allowed", () => as(noor.staff(role), (scope) => notesOf(scope, visit.patientId)));
    }
    for (const role of ["receptionist", "accountant", "assistant"]) {
      await refused("not_allowed", () => as(noor.staff(role), (scope) => writeNote(scope, visit, { text })));
    }
    for (const person of [noor.staff("receptionist"), bega.staff("owner"), patient]) {
      const rows = await bare(person, (sql) => sql`select from visit_notes where clinic_id = ${noor.id}`);
      assertEquals(rows.length, 0);
    }
    for (const person of [noor.staff("assistant"), bega.staff("doctor"), patient]) {
      await refused("not_allowed", () =>
        bare(person, (sql) =>
          sql`
          insert into visit_notes (id, clinic_id, appointment_id, patient_id, sealed_text)
          values (${newId()}, ${noor.id}, ${visit.appointmentId}, ${visit.patientId}, '\\x00')`));
    }
  }));

Deno.test("a note is of a visit and a patient of the clinic", () =>
  inWorld(async (world) => {
    const { as, noor, bega, refused } = world;
    const { visit } = await written(world);
    const wrong = [
      { ...visit, appointmentId: newId() },
      { ...visit, patientId: newId() },
      { ...visit, patientId: noor.patients.get("Nadia Hussain")! }, // hers, of Saba Anwar's visit
      { ...visit, patientId: bega.patients.get("Ștefan Ionescu")! },
    ];
    for (const foreign of wrong) {
      await refused("not_found", () =>
        as(noor.staff("doctor"), (scope) => writeNote(scope, foreign, { text })));
    }
    await refused("not_found", () =>
      as(bega.staff("doctor"), (scope) => writeNote(scope, visit, { text })));
  }));

Deno.test("without the patient's key a note can never be read again", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const { visit } = await written(world);
    await sql`delete from private.patient_keys where patient_id = ${visit.patientId}`;
    const read = await as(noor.staff("doctor"), (scope) => notesOf(scope, visit.patientId))
      .then((notes) => notes.map(({ text }) => text), () => []);
    assertEquals(read, []);
  }));

async function written(world: World) {
  const { as, noor } = world;
  const { appointmentId } = await paidVisit(world);
  const visit = { appointmentId, patientId: noor.patients.get("Saba Anwar")! };
  await world.sql`delete from visit_notes where clinic_id = ${noor.id}`;
  const { id } = await as(noor.staff("doctor"), (scope) => writeNote(scope, visit, { text }));
  return { visit, id };
}
