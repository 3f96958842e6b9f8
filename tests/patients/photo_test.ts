import { assertEquals } from "@std/assert";
import type { Scope } from "@/core/scope.ts";
import { remove, reserve, settle } from "@/domain/files/mod.ts";
import { attach, choosePhoto, filesOfPatient, recordOf, register } from "@/domain/patients/mod.ts";
import { inWorld } from "@/tests/support/world.ts";

/** A file in a patient's record. */
async function inRecord(scope: Scope, patientId: string, mediaType: string, kind: "photo" | "other") {
  const inert = mediaType !== "image/svg+xml";
  const place = await reserve(scope, { name: "face", mediaType, bytes: 400, inert });
  await settle(scope, place, { bytes: 300, sha256: new Uint8Array(32), inert });
  await attach(scope, place.id, { patientId, kind, note: "" });
  return place.id;
}

Deno.test("a photo put into a record stands for the patient, until it goes to the trash", () =>
  inWorld(async ({ as, noor }) => {
    const owner = noor.staff("owner");
    const patientId = noor.patients.get("Saba Anwar")!;
    const shown = () => as(owner, async (scope) => (await recordOf(scope, patientId)).photoId);
    const photo = await as(
      noor.staff("receptionist"),
      (scope) => inRecord(scope, patientId, "image/jpeg", "photo"),
    );
    assertEquals(await shown(), photo);
    const other = await as(owner, (scope) => inRecord(scope, patientId, "image/png", "other"));
    assertEquals(await shown(), photo);
    await as(owner, (scope) => choosePhoto(scope, patientId, { fileId: other }));
    assertEquals(await shown(), other);
    await as(owner, (scope) => remove(scope, other, {}));
    assertEquals(await shown(), null);
    await as(owner, (scope) => choosePhoto(scope, patientId, { fileId: photo }));
    await as(owner, (scope) => choosePhoto(scope, patientId, {}));
    assertEquals(await shown(), null);
    assertEquals((await as(owner, (scope) => filesOfPatient(scope, patientId, false))).map(({ id }) => id), [
      photo,
    ]);
  }));

Deno.test("only a picture of the patient's own record is their photo, and only who may write chooses it", () =>
  inWorld(async ({ as, noor, bega, refused }) => {
    const owner = noor.staff("owner");
    const patientId = noor.patients.get("Saba Anwar")!;
    const [picture, paper, drawing, strange] = await as(owner, async (scope) => {
      const { id } = await register(scope, { name: "Somebody else" });
      return [
        await inRecord(scope, patientId, "image/webp", "other"),
        await inRecord(scope, patientId, "application/pdf", "photo"),
        await inRecord(scope, patientId, "image/svg+xml", "photo"),
        await inRecord(scope, id, "image/png", "other"),
      ];
    });
    const choosing = (person = owner, fileId = picture) => () =>
      as(person, (scope) => choosePhoto(scope, patientId, { fileId }));
    await refused("no_picture", choosing(owner, paper));
    await refused("no_picture", choosing(owner, drawing));
    await refused("not_found", choosing(owner, strange));
    await refused("not_found", choosing(bega.staff("owner")));
    await refused("not_allowed", choosing(noor.staff("accountant")));
    assertEquals(await as(owner, async (scope) => (await recordOf(scope, patientId)).photoId), null);
  }));
