import { assertEquals } from "@std/assert";
import { Refusal } from "@/core/refusal.ts";
import { unsealFor } from "@/core/keys.ts";
import { change, recordOf } from "@/domain/patients/mod.ts";
import { inStandingWorld } from "@/tests/support/standing.ts";
import { inWorld } from "@/tests/support/world.ts";

Deno.test("a patient's head is replaced by what the form says", () =>
  inWorld(async ({ as, noor }) => {
    const reception = noor.staff("receptionist");
    const id = noor.patients.get("Saba Anwar")!;

    await as(
      reception,
      (scope) => change(scope, id, { name: "Saba Anwar Khan", birthDate: "1990-01-01", version: 1 }),
    );

    const patient = await as(reception, (scope) => recordOf(scope, id));
    assertEquals(
      [patient.name, patient.birthDate, patient.phone, patient.number, patient.version],
      ["Saba Anwar Khan", "1990-01-01", null, "N-0001", 2],
    );
  }));

Deno.test("a change is recorded: which fields in the open, their new values sealed", () =>
  inWorld(async ({ as, noor, sql }) => {
    const id = noor.patients.get("Saba Anwar")!;
    await as(
      noor.staff("receptionist"),
      (scope) => change(scope, id, { name: "Saba Khan", phone: "0300 1234567", version: 1 }),
    );

    const [event] = await sql<{ changes: unknown; sealed: Uint8Array }[]>`
      select changes, sealed from events where subject_id = ${id} and name = 'patient.changed'`;
    assertEquals(event.changes, { fields: ["name"] });
    const opened = await as(noor.staff("doctor"), (scope) => unsealFor(scope, id, event.sealed));
    assertEquals(JSON.parse(opened), { name: "Saba Khan" });
  }));

Deno.test("who edits what somebody changed meanwhile is told, and overwrites nothing", () =>
  inWorld(async ({ as, noor, refused }) => {
    const id = noor.patients.get("Saba Anwar")!;
    await as(noor.staff("doctor"), (scope) => change(scope, id, { name: "Saba Khan", version: 1 }));
    const refusal = await refused(
      "changed_meanwhile",
      () => as(noor.staff("receptionist"), (scope) => change(scope, id, { name: "Saba Malik", version: 1 })),
    );
    assertEquals(refusal.status, 409);
  }));

Deno.test("of two who save at once, one is told", () =>
  inStandingWorld(async ({ as, noor }) => {
    const id = noor.patients.get("Saba Anwar")!;
    const answers = await Promise.allSettled(
      ["receptionist", "doctor", "owner", "admin"].map((role) =>
        as(noor.staff(role), (scope) => change(scope, id, { name: `By ${role}`, version: 1 }))
      ),
    );
    const refusals = answers.flatMap((answer) => answer.status === "rejected" ? [answer.reason] : []);
    assertEquals(refusals.length, 3);
    for (const reason of refusals) {
      assertEquals((reason as Refusal).code, "changed_meanwhile", String(reason));
    }
  }, 4));

Deno.test("another's number cannot be taken", () =>
  inWorld(async ({ as, noor, refused }) => {
    await refused("number_taken", () =>
      as(noor.staff("receptionist"), (scope) =>
        change(scope, noor.patients.get("Saba Anwar")!, {
          name: "Saba Anwar",
          number: "N-0002",
          version: 1,
        })));
  }));

Deno.test("what is not there, removed or another clinic's looks the same to who would change it", () =>
  inWorld(async ({ as, noor, bega, sql, refused }) => {
    const removed = noor.patients.get("Nadia Hussain")!;
    await sql`update patients set deleted_at = now() where id = ${removed}`;
    const ids = [removed, bega.patients.get("Ștefan Ionescu")!, crypto.randomUUID(), "1 or 1=1"];
    for (const id of ids) {
      await refused(
        "not_found",
        () => as(noor.staff("owner"), (scope) => change(scope, id, { name: "Mine", version: 1 })),
      );
    }
  }));

Deno.test("who may not write patients is refused, by the verb and by the database behind it", () =>
  inWorld(async ({ as, bare, noor, bega, patient, refused, sql }) => {
    const id = noor.patients.get("Saba Anwar")!;
    await refused(
      "not_allowed",
      () => as(noor.staff("accountant"), (scope) => change(scope, id, { name: "Mine", version: 1 })),
    );
    for (const person of [noor.staff("accountant"), bega.staff("owner"), patient]) {
      const { count } = await bare(person, (sql) => sql`update patients set name = 'Mine' where id = ${id}`);
      assertEquals(count, 0);
    }
    const [{ name }] = await sql`select name from patients where id = ${id}`;
    assertEquals(name, "Saba Anwar");
  }));
