import { assert, assertEquals } from "@std/assert";
import { parsed } from "@/core/contract.ts";
import {
  aroundOf,
  change,
  circleOf,
  find,
  findByPhone,
  identifiersOf,
  NewPatient,
  recordOf,
  register,
} from "@/domain/patients/mod.ts";
import { inWorld } from "@/tests/support/world.ts";

const typed = (fields: Record<string, unknown>) =>
  parsed(NewPatient, { kind: "form", fields }, { currency: "PKR" });

Deno.test("a child is registered with a guardian, a second phone, what was agreed and what the desk should know", () =>
  inWorld(async ({ as, noor }) => {
    const around = await as(noor.staff("receptionist"), async (scope) => {
      const { id } = await register(
        scope,
        typed({
          name: "Zain Ahmed",
          phone: "0300 1112223",
          hasWhatsapp: "true",
          tags: "school, nervous، school",
          languages: "ur, en",
          status: "vip",
          deskNote: "Mother prefers mornings",
          doNotContact: "false",
          phones: [{ phone: "021-35870014", label: "Home" }, {}, { whatsapp: "on" }],
          relatedPersons: [
            {
              name: "Farah Ahmed",
              relation: "guardian",
              phone: "+92 321 4445556",
              mayDecide: "on",
              mayPay: "on",
            },
            { relation: "spouse" },
          ],
          contact: { sms: "yes", email: "no" },
        }),
      );
      return { ...await recordOf(scope, id), ...await aroundOf(scope, id) };
    });
    assertEquals(
      [
        around.hasWhatsapp,
        around.tags,
        around.languages,
        around.status,
        around.deskNote,
        around.doNotContact,
      ],
      [true, ["school", "nervous"], ["ur", "en"], "vip", "Mother prefers mornings", false],
    );
    assertEquals(around.phones, [{ phone: "+922135870014", label: "Home", whatsapp: false }]);
    assertEquals(around.relatedPersons, [{
      relation: "guardian",
      name: "Farah Ahmed",
      phone: "+923214445556",
      email: null,
      mayDecide: true,
      mayPay: true,
      isEmergency: false,
      relatedPatientId: null,
    }]);
    assertEquals(around.contact, { sms: "yes", email: "no" });
  }));

Deno.test("every phone of a patient finds them, and no longer once it was ended", () =>
  inWorld(async ({ as, noor, sql }) => {
    const reception = noor.staff("receptionist");
    const { id } = await as(
      reception,
      (scope) => register(scope, { name: "Zain Ahmed", phones: [{ phone: "0333 9998887" }] }),
    );
    const found = (asked: string) =>
      as(reception, async (scope) => [
        (await find(scope, asked)).map(({ id }) => id),
        (await findByPhone(scope, asked)).map(({ id }) => id),
      ]);
    assertEquals(await found("0333-999 8887"), [[id], [id]]);
    const [{ version }] = await sql`select version from patients where id = ${id}`;
    assertEquals(version, 1, "what a trigger keeps is no edit");

    await as(reception, (scope) => change(scope, id, { name: "Zain Ahmed", version: 1, phones: [] }));
    assertEquals(await found("0333-999 8887"), [[], []]);
    assertEquals(await as(reception, (scope) => findByPhone(scope, "no phone")), []);
  }));

Deno.test("an edit that sends no list leaves the lists alone; one that sends it replaces it, and only what differs", () =>
  inWorld(async ({ as, noor, sql }) => {
    const reception = noor.staff("receptionist");
    const phones = [{ phone: "0333 9998887", label: "Work" }];
    const { id } = await as(reception, (scope) => register(scope, { name: "Zain Ahmed", phones }));
    const edit = (fields: object, version: number) =>
      as(reception, (scope) => change(scope, id, { name: "Zain Ahmed", version, ...fields }));
    await edit({}, 1);
    await edit({ phones }, 2);
    const rows = await sql`select ended_at from patient_phones where patient_id = ${id}`;
    assertEquals(rows.map(({ ended_at }) => ended_at), [null]);

    await edit({ phones: [{ phone: "0333 9998887", label: "Home" }] }, 3);
    const { phones: kept } = await as(reception, (scope) => circleOf(scope, id));
    assertEquals(kept.map(({ label }) => label), ["Home"]);
    const [event] = await sql<{ changes: { fields: string[] } }[]>`
      select changes from events where subject_id = ${id} and name = 'patient.changed' order by at desc, id desc limit 1`;
    assertEquals(event.changes.fields, ["phones"]);
  }));

Deno.test("identity numbers are ciphertext under the patient's key, read by who may, and replaced one by one", () =>
  inWorld(async ({ as, noor, sql, refused }) => {
    const reception = noor.staff("receptionist");
    const { id } = await as(reception, (scope) =>
      register(scope, {
        name: "Zain Ahmed",
        identifiers: { national_id: "42101-1234567-1", insurance: "SLIC-77" },
      }));
    await as(
      reception,
      (scope) => change(scope, id, { name: "Zain Ahmed", version: 1, identifiers: { insurance: "SLIC-78" } }),
    );
    assertEquals(await as(reception, (scope) => identifiersOf(scope, id)), {
      national_id: "42101-1234567-1",
      insurance: "SLIC-78",
    });
    const kept = await sql<{ sealed: Uint8Array }[]>`
      select sealed from patient_identifiers where patient_id = ${id}
      union all select sealed from events where patient_id = ${id} and sealed is not null`;
    assertEquals(kept.length, 5);
    for (const { sealed } of kept) assert(!new TextDecoder("latin1").decode(sealed).includes("42101"));
    await refused("not_allowed", () => as(noor.staff("assistant"), (scope) => identifiersOf(scope, id)));
    await refused(
      "not_allowed",
      () =>
        as(
          noor.staff("doctor"),
          (scope) =>
            register({ ...scope, permissions: new Set(["patients.read", "patients.write"]) }, {
              name: "X",
              identifiers: { passport: "A1" },
            }),
        ),
    );
  }));
