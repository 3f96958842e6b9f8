import { assert, assertEquals } from "@std/assert";
import sharp from "sharp";
import * as made from "@/tests/files/support/bytes.ts";
import { opened, patientAtNoor, sent } from "@/tests/files/support/sending.ts";
import { callerAs } from "@/tests/support/caller.ts";
import { expecting } from "@/tests/support/over_http.ts";

/** A photograph as a telephone takes it. */
async function photograph() {
  const create = { width: 1600, height: 1200, channels: 3 as const, background: "#a33" };
  return new Uint8Array(await sharp({ create }).jpeg().toBuffer());
}

Deno.test("a patient is shown by their photo in the list and on their page, small and square", async () => {
  const reception = await callerAs("reception@noor.test");
  const patientId = await patientAtNoor(reception);
  const form = new FormData();
  form.append("patientId", patientId);
  form.append("kind", "photo");
  form.append("file", new File([await photograph()], "face.jpg", { type: "image/jpeg" }));
  const { id } = expecting(201, await reception.post<{ id: string }>("/c/noor/files", form));
  const address = `/c/noor/files/${id}/preview`;

  const preview = await opened(reception, address);
  assertEquals([preview.status, preview.headers.get("content-type")], [200, "image/webp"]);
  const { width, height, format } = await sharp(new Uint8Array(await preview.arrayBuffer())).metadata();
  assertEquals([width, height, format], [192, 192, "webp"]);
  for (
    const page of ["/c/noor/patients", `/c/noor/patients/${patientId}`, `/c/noor/patients/${patientId}/files`]
  ) {
    const html = await (await opened(reception, page)).text();
    assert(html.includes(`src="${address}`), page);
  }
  assertEquals((await opened(await callerAs("owner@bega.test"), address)).status, 404);
});

Deno.test("what is no picture has no preview, and a broken one is shown as it is", async () => {
  const doctor = await callerAs("doctor@noor.test");
  const patientId = await patientAtNoor(doctor);
  const paper = await sent(doctor, "letter.pdf", made.pdf, "application/pdf", patientId);
  assertEquals((await opened(doctor, `/c/noor/files/${paper}/preview`)).status, 404);
  const broken = (await photograph()).slice(0, 600);
  const id = await sent(doctor, "broken.jpg", broken, "image/jpeg", patientId);
  const answer = await opened(doctor, `/c/noor/files/${id}/preview`);
  assertEquals([answer.status, answer.headers.get("content-type")], [200, "image/jpeg"]);
  assertEquals(new Uint8Array(await answer.arrayBuffer()), broken);
});
