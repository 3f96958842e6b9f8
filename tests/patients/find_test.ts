import { assertEquals } from "@std/assert";
import { patientList } from "@/domain/insights/mod.ts";
import { find, recordOf, register } from "@/domain/patients/mod.ts";
import { inWorld } from "@/tests/support/world.ts";

Deno.test("a patient is found by any part of a name, number, phone or e-mail", () =>
  inWorld(async ({ as, noor, bega }) => {
    const asked: [typeof noor, string, string[]][] = [
      [noor, "saba", ["Saba Anwar"]],
      [noor, "NWAR", ["Saba Anwar"]],
      [noor, "anwar saba", ["Saba Anwar"]],
      [noor, "saba hussain", []],
      [noor, "N-0003", ["Nadia Hussain"]],
      [noor, "0300 1234567", ["Saba Anwar"]],
      [noor, "+92 300-1234567", ["Saba Anwar"]],
      [noor, "7654321", ["Nadia Hussain"]],
      [noor, "علی", ["علی حیدر"]],
      [bega, "stefan", ["Ștefan Ionescu"]],
      [bega, "ȘTEFAN", ["Ștefan Ionescu"]],
      [bega, "tirlea", ["Ana-Maria Țîrlea"]],
      [bega, "Ionéscu", ["Ștefan Ionescu"]],
    ];
    for (const [clinic, text, names] of asked) {
      const found = await as(clinic.staff("receptionist"), (scope) => find(scope, text));
      assertEquals(found.map(({ name }) => name), names, text);
    }
  }));

Deno.test("one or two letters ask for beginnings", () =>
  inWorld(async ({ as, noor, bega }) => {
    const names = (clinic: typeof noor, text: string) =>
      as(clinic.staff("receptionist"), async (scope) => (await find(scope, text)).map(({ name }) => name));
    assertEquals(await names(noor, "s"), ["Saba Anwar"]);
    assertEquals(await names(noor, "nA"), ["Nadia Hussain"]);
    assertEquals(await names(noor, "hu"), []);
    assertEquals(await names(bega, "șt"), ["Ștefan Ionescu"]);
    assertEquals(await names(bega, "st"), ["Ștefan Ionescu"]);
  }));

Deno.test("signs of a pattern are only signs", () =>
  inWorld(async ({ as, noor }) => {
    const reception = noor.staff("receptionist");
    await as(reception, (scope) => register(scope, { name: "50%_off \\ Ltd" }));
    for (
      const [text, count] of [["%%%", 0], ["___", 0], ["a_a", 0], ["50%_off", 1], ["off \\", 1], [
        "\0\0\0x",
        0,
      ]] as const
    ) {
      const found = await as(reception, (scope) => find(scope, text));
      assertEquals(found.length, count, text);
    }
  }));

Deno.test("who begins as asked comes first, and 20 at most come", () =>
  inWorld(async ({ as, noor }) => {
    const reception = noor.staff("receptionist");
    await as(reception, async (scope) => {
      for (let index = 0; index < 22; index++) await register(scope, { name: `Daniyal Tahir ${index}` });
      await register(scope, { name: "Tahira Wasti" });
    });
    const found = await as(reception, (scope) => find(scope, "tahir"));
    assertEquals(found.length, 20);
    assertEquals(found[0].name, "Tahira Wasti");
  }));

Deno.test("removed patients and another clinic's are not found, even by a scope that lies", () =>
  inWorld(async ({ as, noor, bega, sql }) => {
    const stranger = bega.staff("owner");
    assertEquals(await as(stranger, (scope) => find({ ...scope, clinicId: noor.id }, "saba")), []);
    assertEquals(
      (await as(stranger, (scope) => patientList({ ...scope, clinicId: noor.id }, {}))).patients,
      [],
    );
    await sql`update patients set deleted_at = now() where id = ${noor.patients.get("Saba Anwar")!}`;
    assertEquals(await as(noor.staff("owner"), (scope) => find(scope, "saba")), []);
    assertEquals(await as(noor.staff("owner"), (scope) => find(scope, "sa")), []);
  }));

Deno.test("whose permission to read was taken away finds nothing, by the question or by the function behind it", () =>
  inWorld(async ({ as, bare, noor, sql, refused }) => {
    const reception = noor.staff("receptionist");
    await sql`
      insert into permission_overrides (clinic_id, principal_id, permission, allowed, reason, set_by)
      values (${noor.id}, ${reception.principalId}, 'patients.read', false, 'Leaves on Friday', ${noor.job.principalId})`;
    const id = noor.patients.get("Saba Anwar")!;
    await refused("not_allowed", () => as(reception, (scope) => find(scope, "saba")));
    await refused("not_allowed", () => as(reception, (scope) => patientList(scope, {})));
    await refused("not_allowed", () => as(reception, (scope) => recordOf(scope, id)));
    const found = await bare(
      reception,
      (sql) => sql`select from private.find_patients(${noor.id}, 'saba', 'saba', '{}', 20)`,
    );
    assertEquals(found.length, 0);
    const alike = await bare(
      reception,
      (sql) => sql`select from private.resembling_patients(${noor.id}, 'sabba', '{}', 20)`,
    );
    assertEquals(alike.length, 0);
    const seen = await bare(reception, (sql) => sql`select from patients where id = ${id}`);
    assertEquals(seen.length, 0);
  }));
