import { assertEquals, assertThrows } from "@std/assert";
import { ageOn, patientFor, phoneFrom, phoneIn } from "@/domain/patients/mod.ts";
import { Refusal } from "@/core/refusal.ts";
import { inWorld } from "@/tests/support/world.ts";

Deno.test("a person is a year older on their birthday, not the day before", () => {
  assertEquals(ageOn("2026-03-01", "1990-03-02"), 35);
  assertEquals(ageOn("2026-03-02", "1990-03-02"), 36);
  assertEquals(ageOn("2026-02-28", "2000-02-29"), 25);
  assertEquals(ageOn("2026-03-01", "2000-02-29"), 26);
});

Deno.test("a phone is read as the clinic's country writes it, and shown the same way at home", () => {
  assertEquals(phoneFrom("0300 1234567", "PK"), "+923001234567");
  assertEquals(phoneFrom("0722 300 400", "RO"), "+40722300400");
  assertEquals(phoneFrom("12", "PK"), null);
  assertEquals(phoneIn("PK", "+923001234567"), "0300 1234567");
  assertEquals(phoneIn("RO", "+923001234567"), "+92 300 1234567");
});

Deno.test("a login sees whom it may act for, the patient first, and nobody else", () =>
  inWorld(async ({ visiting, noor, bega, patient, refused, acts }) => {
    const { patients } = await visiting(patient, (scope) => Promise.resolve(scope));
    assertEquals(patients.map(({ name, relation }) => [name, relation]), [
      ["Saba Anwar", "self"],
      ["علی حیدر", "parent"],
    ]);
    assertEquals(patientFor({ patients }, null).name, "Saba Anwar");
    assertEquals(patientFor({ patients }, noor.patients.get("علی حیدر")!).relation, "parent");
    assertThrows(() => patientFor({ patients }, noor.patients.get("Nadia Hussain")!), Refusal, "not_found");

    await refused("not_found", () => acts.inPortal(patient, bega.slug, () => Promise.resolve()));
    for (const nobody of [noor.staff("owner"), bega.staff("owner")]) {
      await refused("not_found", () => acts.inPortal(nobody, noor.slug, () => Promise.resolve()));
    }
  }));

Deno.test("the portal closes when access ends, and so does every row behind it", () =>
  inWorld(async ({ visiting, bare, noor, patient, refused, sql }) => {
    const rows = () => bare(patient, (sql) => sql`select from patients where clinic_id = ${noor.id}`);
    assertEquals((await rows()).length, 2);
    await sql`update portal_access set until = now() where principal_id = ${patient.principalId}`;
    await refused("not_found", () => visiting(patient, () => Promise.resolve()));
    assertEquals((await rows()).length, 0);
  }));
