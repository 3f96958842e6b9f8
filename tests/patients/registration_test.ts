import { assertEquals } from "@std/assert";
import { parsed } from "@/core/contract.ts";
import { newId } from "@/core/id.ts";
import { NewPatient, nextFreeNumber, recordOf, register } from "@/domain/patients/mod.ts";
import { fieldsOf } from "@/tests/support/refused.ts";
import { inWorld } from "@/tests/support/world.ts";

const typed = (fields: Record<string, unknown>) =>
  parsed(NewPatient, { kind: "form", fields }, { currency: "PKR" });

Deno.test("the next number is shown without being taken, and no refused registration takes one", () =>
  inWorld(async ({ as, noor, bega, refused }) => {
    const reception = noor.staff("receptionist");
    const next = () => as(reception, nextFreeNumber);
    assertEquals([await next(), await next()], ["N-0004", "N-0004"]);
    await as(reception, (scope) => register(scope, { name: "By hand", number: "N-0004" }));
    assertEquals(await next(), "N-0005");
    await refused(
      "invalid_input",
      () => as(reception, (scope) => register(scope, { name: "Wrong", phones: [{ phone: "12" }] })),
    );
    assertEquals(
      await as(reception, (scope) => register(scope, { name: "Right" })).then(({ number }) => number),
      "N-0005",
    );
    await refused("not_allowed", () => as(noor.staff("accountant"), nextFreeNumber));
    assertEquals(await as(bega.staff("owner"), (scope) => nextFreeNumber(scope)), "B0003");
  }));

Deno.test("a number that is a patient's already is refused, and the refusal names it", () =>
  inWorld(async ({ as, noor, refused }) => {
    const refusal = await refused(
      "number_taken",
      () =>
        as(
          noor.staff("receptionist"),
          (scope) => register(scope, typed({ name: "Other", number: "  N-0001 " })),
        ),
    );
    assertEquals([refusal.status, refusal.values], [409, { number: "N-0001" }]);
  }));

Deno.test("what is wrong in a row is told at that row, as it was sent", () =>
  inWorld(async ({ as, noor, refused }) => {
    const reception = noor.staff("receptionist");
    const wrong: [object, string, string][] = [
      [{ phones: [{ phone: "0333 9998887" }, { phone: "12" }] }, "phones.1.phone", "invalid_phone"],
      [
        { relatedPersons: [{}, { phone: "0333 9998887", relation: "spouse" }] },
        "relatedPersons.1.name",
        "required",
      ],
      [{ relatedPersons: [{ name: "A", relation: "enemy" }] }, "relatedPersons.0.relation", "invalid_choice"],
      [{ alerts: [{ detail: "Penicillin" }] }, "alerts.0.kind", "invalid_choice"],
      [{ languages: "urdu" }, "languages.0", "invalid"],
      [{ tags: Array.from({ length: 21 }, (_, i) => `t${i}`) }, "tags", "too_many"],
      [{ birthDate: "2023-02-29" }, "birthDate", "invalid_date"],
      [{ birthDate: "2999-01-01" }, "birthDate", "in_the_future"],
      [{ status: "dead" }, "status", "invalid_choice"],
      [{ contact: { pigeon: "yes" } }, "contact", "invalid"],
      [{ number: "x".repeat(65) }, "number", "too_long"],
    ];
    for (const [fields, name, code] of wrong) {
      const refusal = await refused(
        "invalid_input",
        () => as(reception, (scope) => register(scope, typed({ name: "Somebody", ...fields }))),
      );
      assertEquals(fieldsOf(refusal), { [name]: [code] }, JSON.stringify(fields));
    }
  }));

Deno.test("nobody beside a patient is a patient of another clinic", () =>
  inWorld(async ({ as, noor, bega, refused }) => {
    for (const relatedPatientId of [bega.patients.get("Ștefan Ionescu")!, newId()]) {
      const refusal = await refused(
        "invalid_input",
        () =>
          as(noor.staff("receptionist"), (scope) =>
            register(scope, {
              name: "Somebody",
              relatedPersons: [{ name: "Other", relation: "sibling", relatedPatientId }],
            })),
      );
      assertEquals(fieldsOf(refusal), { "relatedPersons.0.relatedPatientId": ["not_found"] });
    }
  }));

Deno.test("who was born on 29 February, or on a day nobody knows, is registered; so are names of 1 and of 200 letters", () =>
  inWorld(async ({ as, noor }) => {
    const names = ["X", "ی", "é".repeat(200), "Zo\u0308e", '<b>Bold</b> & "Co"', "👩‍⚕️ Emoji", "‏עברית‏"];
    for (const [index, name] of names.entries()) {
      const birthDate = index === 0 ? "2024-02-29" : "";
      const patient = await as(noor.staff("receptionist"), async (scope) => {
        const fields = birthDate ? { name, birthDate } : { name };
        const { id } = await register(scope, typed(fields));
        return await recordOf(scope, id);
      });
      assertEquals([patient.name, patient.birthDate], [name, birthDate || null]);
    }
  }));
