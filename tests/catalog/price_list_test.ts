import { assertEquals } from "@std/assert";
import { priceList } from "@/domain/catalog/mod.ts";
import { inWorld } from "@/tests/support/world.ts";

Deno.test("the price list comes in the clinic's own order, in its currency", () =>
  inWorld(async ({ as, noor, bega, sql }) => {
    const listed = await as(noor.staff("receptionist"), (scope) => priceList(scope));
    assertEquals(listed.map(({ code, name, minutes, price }) => [code, name, minutes, price]), [
      ["EXAM", "Examination", 30, { amount: 250_000, currency: "PKR" }],
      ["XR", "Bitewing radiograph", 15, { amount: 150_000, currency: "PKR" }],
      ["OPG", "Panoramic radiograph", 15, { amount: 350_000, currency: "PKR" }],
    ]);
    await sql`update services set rank = 9 where clinic_id = ${noor.id} and code = 'EXAM'`;
    const reordered = await as(noor.staff("receptionist"), (scope) => priceList(scope));
    assertEquals(reordered.map(({ code }) => code), ["XR", "OPG", "EXAM"]);
    assertEquals((await as(bega.staff("owner"), (scope) => priceList(scope)))[0].price, {
      amount: 20_000,
      currency: "RON",
    });
  }));

Deno.test("a service is called in the member's language where the clinic gave it a name there", () =>
  inWorld(async ({ as, noor, sql }) => {
    const reception = noor.staff("receptionist");
    await sql`update profiles set locale = 'ur' where principal_id = ${reception.principalId}`;
    await sql`update services set names = '{}' where clinic_id = ${noor.id} and code = 'XR'`;
    const listed = await as(reception, (scope) => priceList(scope));
    assertEquals(listed.map(({ name }) => name), ["معائنہ", "Bitewing radiograph", "پینورامک ایکسرے"]);
  }));

Deno.test("withdrawn services are not listed, and another clinic's prices are its own", () =>
  inWorld(async ({ as, noor, bega, sql, refused, patient }) => {
    await sql`update services set deleted_at = now() where clinic_id = ${noor.id} and code = 'XR'`;
    assertEquals((await as(noor.staff("owner"), (scope) => priceList(scope))).map(({ code }) => code), [
      "EXAM",
      "OPG",
    ]);
    assertEquals(await as(bega.staff("owner"), (scope) => priceList({ ...scope, clinicId: noor.id })), []);
    await refused("not_found", () => as(patient, (scope) => priceList(scope)));
    await refused(
      "not_allowed",
      () => as(noor.staff("owner"), (scope) => priceList({ ...scope, permissions: new Set() })),
    );
  }));
