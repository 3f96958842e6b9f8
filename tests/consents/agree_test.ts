import { assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import { agree, consentsOf } from "@/domain/consents/mod.ts";
import { inWorld } from "@/tests/support/world.ts";

Deno.test("what a patient says is added to the ledger; the latest of each purpose counts, and saying it again adds nothing", () =>
  inWorld(async ({ as, noor, sql }) => {
    const reception = noor.staff("receptionist");
    const patientId = noor.patients.get("Saba Anwar")!;
    const words: Record<string, boolean>[] = [
      { "contact.sms": true, "contact.email": false },
      { "contact.sms": true },
      { "contact.sms": false },
    ];
    for (const said of words) await as(reception, (scope) => agree(scope, patientId, said));
    // All of a test happens at one instant of the database: the later id is the later word.
    const standing = await as(reception, (scope) => consentsOf(scope, patientId));
    assertEquals(standing.map(({ purpose, granted }) => [purpose, granted]), [
      ["contact.email", false],
      ["contact.sms", false],
    ]);
    const rows = await sql`select from consents where patient_id = ${patientId}`;
    assertEquals(rows.length, 3);
    const events = await sql<{ name: string }[]>`
      select name from events where patient_id = ${patientId} and name ^@ 'consent.' order by id`;
    assertEquals(events.map(({ name }) => name), ["consent.given", "consent.withdrawn", "consent.withdrawn"]);
  }));

Deno.test("who may not note consents is refused, by the verb and by the database; and nobody rewrites the ledger", () =>
  inWorld(async ({ as, bare, noor, bega, patient, refused }) => {
    const patientId = noor.patients.get("Saba Anwar")!;
    const accounts = noor.staff("accountant");
    await refused(
      "not_allowed",
      () => as(accounts, (scope) => agree(scope, patientId, { "contact.sms": true })),
    );
    await refused(
      "not_found",
      () => as(bega.staff("owner"), (scope) => agree(scope, patientId, { "contact.sms": true })),
    );
    for (const person of [accounts, bega.staff("owner"), patient]) {
      await refused("not_allowed", () =>
        bare(person, (sql) =>
          sql`
        insert into consents (id, clinic_id, patient_id, purpose, granted)
        values (${newId()}, ${noor.id}, ${patientId}, 'contact.sms', true)`));
    }
    await as(noor.staff("owner"), (scope) => agree(scope, patientId, { "contact.sms": true }));
    await refused(
      "not_allowed",
      () =>
        bare(
          noor.staff("owner"),
          (sql) => sql`update consents set granted = false where patient_id = ${patientId}`,
        ),
    );
  }));
