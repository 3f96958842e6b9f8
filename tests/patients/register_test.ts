import { assert, assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import { unsealFor } from "@/core/keys.ts";
import { dayAfter, dayIn } from "@/core/time.ts";
import { recordOf, register } from "@/domain/patients/mod.ts";
import { fieldsOf } from "@/tests/support/refused.ts";
import { inWorld } from "@/tests/support/world.ts";

Deno.test("a patient is registered with all that was said, and an account to be invoiced on", () =>
  inWorld(async ({ as, noor, sql }) => {
    const reception = noor.staff("receptionist");
    const said = {
      name: "Rukhsana Bibi",
      givenName: "Rukhsana",
      familyName: "Bibi",
      nameLatin: "Rukhsana Bibi",
      email: "rukhsana@example.org",
      birthDate: "1979-02-28",
      sex: "female" as const,
      address: "7 Zamzama, Karachi",
    };

    const { id, number } = await as(
      reception,
      (scope) => register(scope, { ...said, phone: "0301 2223334" }),
    );

    const { createdAt: _, ...patient } = await as(reception, (scope) => recordOf(scope, id));
    assertEquals(patient, {
      id,
      number,
      ...said,
      phone: "+923012223334",
      prefix: null,
      hasWhatsapp: false,
      status: "active",
      referralSource: null,
      tags: [],
      deskNote: null,
      languages: [],
      doNotContact: false,
      photoId: null,
      version: 1,
    });
    const accounts = await sql`select kind from accounts where clinic_id = ${noor.id} and patient_id = ${id}`;
    assertEquals([...accounts], [{ kind: "patient" }]);
  }));

Deno.test("names are kept letter for letter, in any script and up to 200 letters", () =>
  inWorld(async ({ as, noor }) => {
    const names = [
      "محمد عثمان غنی",
      "Ana-Maria Țîrlea-Ștefănescu",
      "Zoë 🦷 O’Brien",
      "李小龍",
      "x'; drop table patients; --",
      "ش".repeat(200),
    ];
    for (const name of names) {
      const kept = await as(noor.staff("receptionist"), async (scope) => {
        const { id } = await register(scope, { name });
        return await recordOf(scope, id);
      });
      assertEquals(kept.name, name);
    }
  }));

Deno.test("a registration is recorded: which fields in the open, their values under the patient's key", () =>
  inWorld(async ({ as, noor, sql }) => {
    const { id, number } = await as(
      noor.staff("receptionist"),
      (scope) => register(scope, { name: "Rukhsana Bibi", phone: "0301 2223334" }),
    );

    const [event] = await sql<{ name: string; changes: unknown; sealed: Uint8Array }[]>`
      select name, changes, sealed from events where subject_id = ${id}`;
    assertEquals([event.name, event.changes], ["patient.registered", { fields: ["name", "phone"] }]);
    assert(!new TextDecoder().decode(event.sealed).includes("Rukhsana"));
    const opened = await as(noor.staff("doctor"), (scope) => unsealFor(scope, id, event.sealed));
    assertEquals(JSON.parse(opened), { name: "Rukhsana Bibi", phone: "+923012223334", number });
  }));

Deno.test("without a number the series' next is taken, and what was given by hand is passed over", () =>
  inWorld(async ({ as, noor }) => {
    const numbers = await as(noor.staff("receptionist"), async (scope) => {
      const registered = [];
      for (const number of [undefined, "N-0005", undefined, "N-0007", "N-0008", undefined]) {
        registered.push((await register(scope, { name: "Somebody", number })).number);
      }
      return registered;
    });
    assertEquals(numbers, ["N-0004", "N-0005", "N-0006", "N-0007", "N-0008", "N-0009"]);
  }));

Deno.test("a number belongs to one standing patient of a clinic", () =>
  inWorld(async ({ as, noor, bega, sql, refused }) => {
    const reception = noor.staff("receptionist");
    const { id } = await as(reception, (scope) => register(scope, { name: "First", number: "A 1" }));

    const refusal = await refused(
      "number_taken",
      () => as(reception, (scope) => register(scope, { name: "Second", number: "A 1" })),
    );
    assertEquals([refusal.status, refusal.values], [409, { number: "A 1" }]);
    assertEquals(fieldsOf(refusal), { number: ["number_taken"] });

    await as(bega.staff("receptionist"), (scope) => register(scope, { name: "Elsewhere", number: "A 1" }));
    await sql`update patients set deleted_at = now(), reason = 'Moved away' where id = ${id}`;
    await as(reception, (scope) => register(scope, { name: "Third", number: "A 1" }));
  }));

Deno.test("a phone is kept in E.164, however it was written", () =>
  inWorld(async ({ as, noor, bega }) => {
    const forms: [typeof noor, string, string][] = [
      [noor, "0300 1234567", "+923001234567"],
      [noor, "0300-123-4567", "+923001234567"],
      [noor, "+92 (300) 1234567", "+923001234567"],
      [noor, "0092 300 1234567", "+923001234567"],
      [noor, "+40 722 300 400", "+40722300400"],
      [bega, "0722.300.400", "+40722300400"],
    ];
    for (const [clinic, phone, kept] of forms) {
      const patient = await as(clinic.staff("receptionist"), async (scope) => {
        const { id } = await register(scope, { name: "Somebody", phone });
        return await recordOf(scope, id);
      });
      assertEquals(patient.phone, kept, phone);
    }
  }));

Deno.test("what is no phone and who is not born yet are refused", () =>
  inWorld(async ({ as, noor, refused }) => {
    const tomorrow = dayAfter(dayIn("Asia/Karachi"), 1);
    const wrong: [object, Record<string, string[]>][] = [
      [{ phone: "12" }, { phone: ["invalid_phone"] }],
      [{ phone: "call me" }, { phone: ["invalid_phone"] }],
      [{ birthDate: tomorrow }, { birthDate: ["in_the_future"] }],
      [{ birthDate: "1849-12-31" }, { birthDate: ["invalid_date"] }],
    ];
    for (const [fields, problems] of wrong) {
      const refusal = await refused(
        "invalid_input",
        () => as(noor.staff("receptionist"), (scope) => register(scope, { name: "Somebody", ...fields })),
      );
      assertEquals(fieldsOf(refusal), problems);
    }
    await as(
      noor.staff("receptionist"),
      (scope) => register(scope, { name: "Newborn", birthDate: dayIn(scope.timeZone) }),
    );
  }));

Deno.test("who may not write patients is refused, by the verb and by the database behind it", () =>
  inWorld(async ({ as, bare, noor, bega, patient, refused }) => {
    await refused(
      "not_allowed",
      () => as(noor.staff("accountant"), (scope) => register(scope, { name: "X" })),
    );
    for (const person of [noor.staff("accountant"), bega.staff("owner"), patient]) {
      await refused("not_allowed", () =>
        bare(person, (sql) =>
          sql`
          insert into patients (id, clinic_id, number, name) values (${newId()}, ${noor.id}, 'N-900', 'X')`));
    }
    await refused("not_found", () => as({ ...patient }, (scope) => register(scope, { name: "X" })));
  }));
