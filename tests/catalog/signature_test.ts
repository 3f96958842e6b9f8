import { assertEquals } from "@std/assert";
import { newId } from "@/core/id.ts";
import { keepSignature, largestSignature, signatureOf, withdrawSignature } from "@/domain/catalog/mod.ts";
import { refusalOf } from "@/tests/support/refused.ts";
import { jpeg, pdf, png } from "@/tests/files/support/bytes.ts";
import { inWorld, type World } from "@/tests/support/world.ts";

// The doctor of the cast is Dr Ayesha Khan.
const ayesha = ({ noor }: World) => noor.practitioners.get("Dr Ayesha Khan")!;
const faiza = ({ noor }: World) => noor.practitioners.get("Dr Faiza Memon")!;

Deno.test("a signature is kept by whose it is, replaced by the next, and withdrawn; what was kept stays for papers", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    const [doctor, id] = [noor.staff("doctor"), ayesha(world)];
    const kept = async () => {
      const { mediaType, image } = await as(doctor, (scope) => signatureOf(scope, id));
      return [mediaType, [...image]];
    };
    await as(doctor, (scope) => keepSignature(scope, id, png));
    assertEquals(await kept(), ["image/png", [...png]]);
    await as(noor.staff("owner"), (scope) => keepSignature(scope, id, jpeg));
    assertEquals(await kept(), ["image/jpeg", [...jpeg]]);
    await as(doctor, (scope) => withdrawSignature(scope, id));
    await refusalOf("not_found", kept);
    const rows = await sql`
      select from practitioner_signatures where practitioner_id = ${id} and withdrawn_at is not null`;
    assertEquals(rows.length, 2);
  }));

Deno.test("what is no picture, says it is one, weighs nothing or too much is no signature", () =>
  inWorld(async (world) => {
    const { as, noor, refused } = world;
    const keeping = (image: Uint8Array) => () =>
      as(noor.staff("doctor"), (scope) => keepSignature(scope, ayesha(world), image));
    const html = new TextEncoder().encode("<script>alert(1)</script>");
    for (const image of [pdf, html, Uint8Array.from([0x89, ...html])]) {
      await refused("file_type", keeping(image));
    }
    const large = new Uint8Array(largestSignature + 1);
    large.set(png);
    await refused("file_too_large", keeping(large));
    await refused("file_type", keeping(new Uint8Array()));
  }));

Deno.test("a signature is seen and kept by whose it is and by whoever runs the staff, and by nobody else", () =>
  inWorld(async (world) => {
    const { as, bare, noor, bega, patient, refused } = world;
    const [owner, doctor] = [noor.staff("owner"), noor.staff("doctor")];
    await as(owner, (scope) => keepSignature(scope, faiza(world), png));
    for (const person of [doctor, noor.staff("admin"), noor.staff("receptionist")]) {
      await refused("not_allowed", () => as(person, (scope) => signatureOf(scope, faiza(world))));
      await refused("not_allowed", () => as(person, (scope) => keepSignature(scope, faiza(world), png)));
      await refused("not_allowed", () => as(person, (scope) => withdrawSignature(scope, faiza(world))));
    }
    await refused("not_found", () => as(bega.staff("owner"), (scope) => signatureOf(scope, faiza(world))));
    for (const person of [doctor, noor.staff("admin"), bega.staff("owner"), patient]) {
      const seen = await bare(
        person,
        (sql) => sql`select from practitioner_signatures where clinic_id = ${noor.id}`,
      );
      assertEquals(seen.length, 0);
    }
    await refused(
      "not_allowed",
      () =>
        bare(doctor, (sql) =>
          sql`
          insert into practitioner_signatures (id, clinic_id, practitioner_id, media_type, image)
          values (${newId()}, ${noor.id}, ${faiza(world)}, 'image/png', ${png as never})`),
    );
  }));
