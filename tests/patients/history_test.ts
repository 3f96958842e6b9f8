import { assert, assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import { dayAfter, dayIn } from "@/core/time.ts";
import { historiesOf, register, reviewHistory } from "@/domain/patients/mod.ts";
import { fieldsOf } from "@/tests/support/refused.ts";
import { inStandingWorld } from "@/tests/support/standing.ts";
import { inWorld } from "@/tests/support/world.ts";

Deno.test("a history comes with the registration, all of it encrypted, oral habits too", () =>
  inWorld(async ({ as, noor, sql }) => {
    const doctor = noor.staff("doctor");
    const said = {
      conditions: ["Diabetes type 2"],
      medications: ["Metformin"],
      allergies: [],
      oralHabits: ["betel" as const, "bruxism" as const],
      pregnancy: "no" as const,
      notes: "Faints at needles.",
    };
    const { id } = await as(
      doctor,
      (scope) => register(scope, { name: "Rukhsana Bibi", history: { ...said, reviewedOn: "2026-03-02" } }),
    );
    const [history] = await as(doctor, (scope) => historiesOf(scope, id));
    const { id: _, writtenAt: __, writtenBy, ...answers } = history;
    assertEquals(answers, { ...said, reviewedOn: "2026-03-02", standing: true });
    assertEquals(writtenBy, "Dr Ayesha Khan");

    const stored = await sql<{ sealed: Uint8Array }[]>`
      select sealed from medical_histories where patient_id = ${id}
      union all select sealed from events where patient_id = ${id} and sealed is not null`;
    for (const { sealed } of stored) {
      assert(!/Diabetes|betel|needles/.test(new TextDecoder("latin1").decode(sealed)));
    }
    const [event] = await sql<{ permission: string }[]>`
      select permission from events where patient_id = ${id} and name = 'history.reviewed'`;
    assertEquals(event.permission, "history.read");
  }));

Deno.test("a form whose questions were left open asks for no history", () =>
  inWorld(async ({ as, noor }) => {
    const histories = await as(noor.staff("doctor"), async (scope) => {
      const { id } = await register(scope, { name: "Rukhsana Bibi", history: {} });
      return await historiesOf(scope, id);
    });
    assertEquals(histories, []);
  }));

Deno.test("each review is a version of its own; the one before is kept and no longer stands", () =>
  inWorld(async ({ as, noor, refused }) => {
    const doctor = noor.staff("doctor");
    const patientId = noor.patients.get("Saba Anwar")!;
    const review = (fields: object) => as(doctor, (scope) => reviewHistory(scope, patientId, fields));
    const first = await review({ allergies: ["Latex"] });
    await refused("changed_meanwhile", () => review({ allergies: [] }));
    const second = await review({ allergies: ["Latex", "Iodine"], replacesId: first.id });
    await refused("changed_meanwhile", () => review({ replacesId: first.id }));
    await refused("changed_meanwhile", () => review({ replacesId: newId() }));
    const versions = await as(doctor, (scope) => historiesOf(scope, patientId));
    assertEquals(versions.map(({ id, standing, allergies }) => [id, standing, allergies]), [
      [second.id, true, ["Latex", "Iodine"]],
      [first.id, false, ["Latex"]],
    ]);
    const refusal = await refused(
      "invalid_input",
      () => review({ replacesId: second.id, reviewedOn: dayAfter(dayIn("Asia/Karachi"), 1) }),
    );
    assertEquals(fieldsOf(refusal), { reviewedOn: ["in_the_future"] });
  }));

Deno.test("of several who take a first history at once, one does", () =>
  inStandingWorld(async ({ as, noor }) => {
    const patientId = noor.patients.get("Nadia Hussain")!;
    const answers = await Promise.allSettled(
      ["owner", "admin", "doctor", "assistant"].map((role) =>
        as(noor.staff(role), (scope) => reviewHistory(scope, patientId, { conditions: [role] }))
      ),
    );
    assertEquals(answers.filter(({ status }) => status === "fulfilled").length, 1);
  }, 4));

Deno.test("the desk neither reads nor takes a history, not even past the verb; nor does another clinic", () =>
  inWorld(async ({ as, bare, noor, bega, patient, refused }) => {
    const patientId = noor.patients.get("Saba Anwar")!;
    await as(noor.staff("doctor"), (scope) => reviewHistory(scope, patientId, { conditions: ["Asthma"] }));
    const reception = noor.staff("receptionist");
    await refused("not_allowed", () => as(reception, (scope) => historiesOf(scope, patientId)));
    await refused("not_allowed", () => as(reception, (scope) => reviewHistory(scope, patientId, {})));
    await refused(
      "not_allowed",
      () => as(reception, (scope) => register(scope, { name: "X", history: { conditions: ["Asthma"] } })),
    );
    await refused(
      "not_found",
      () => as(bega.staff("doctor"), (scope) => reviewHistory(scope, patientId, {})),
    );
    for (const person of [reception, bega.staff("owner"), patient]) {
      const seen = await bare(
        person,
        (sql) => sql`select from medical_histories where patient_id = ${patientId}`,
      );
      assertEquals(seen.length, 0);
      await refused("not_allowed", () =>
        bare(person, (sql) =>
          sql`
        insert into medical_histories (id, clinic_id, patient_id, sealed, reviewed_on)
        values (${newId()}, ${noor.id}, ${patientId}, '\\x01', '2026-03-02')`));
    }
  }));
