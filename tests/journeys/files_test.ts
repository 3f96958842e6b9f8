import { assertEquals, assertMatch } from "@std/assert";
import { connect } from "@/core/db.ts";
import * as made from "@/tests/files/support/bytes.ts";
import { described, opened, patientAtNoor, sent } from "@/tests/files/support/sending.ts";
import { browser as html, callerAs, callerWith } from "@/tests/support/caller.ts";
import { installation } from "@/tests/support/installation.ts";
import { expecting } from "@/tests/support/over_http.ts";

Deno.test("a file goes into a record and comes back byte for byte", async () => {
  const doctor = await callerAs("doctor@noor.test");
  const patientId = await patientAtNoor(doctor);
  const id = await sent(doctor, "teeth.png", made.png, "image/png", patientId);
  assertEquals(
    await described(doctor, id).then(({ name, mediaType, bytes, inert }) => ({
      name,
      mediaType,
      bytes,
      inert,
    })),
    {
      name: "teeth.png",
      mediaType: "image/png",
      bytes: made.png.length,
      inert: true,
    },
  );
  const answer = await opened(doctor, `/c/noor/files/${id}`);
  assertEquals(new Uint8Array(await answer.arrayBuffer()), made.png);
  assertMatch(answer.headers.get("content-disposition")!, /^inline; filename="teeth.png"/);
  const { body } = await doctor.get<{ files: { id: string }[] }>(`/c/noor/patients/${patientId}/files`);
  assertEquals(body.files.map(({ id }) => id), [id]);
});

Deno.test("a part of a film is answered with that part", async () => {
  const doctor = await callerAs("doctor@noor.test");
  const id = await sent(doctor, "exercise.mp4", made.mp4, "video/mp4");
  const part = await opened(doctor, `/c/noor/files/${id}`, { range: "bytes=4-7" });
  assertEquals([part.status, await part.text()], [206, "ftyp"]);
  assertEquals(part.headers.get("content-range"), `bytes 4-7/${made.mp4.length}`);
});

Deno.test("a link opens one file to whoever holds it, until it runs out or the file goes", async () => {
  const doctor = await callerAs("doctor@noor.test");
  const nobody = callerWith();
  const id = await sent(doctor, "letter.pdf", made.pdf, "application/pdf");
  const linked = async () => {
    const { url } = expecting(
      201,
      await doctor.post<{ url: string }>(`/c/noor/files/${id}/links`, { minutes: 5 }),
    );
    return new URL(url).pathname;
  };
  const way = await linked();
  assertEquals((await nobody.get(way)).status, 200);
  assertEquals((await nobody.get(way.slice(0, -1) + (way.endsWith("A") ? "B" : "A"))).status, 404);

  expecting(200, await doctor.post(`/c/noor/files/${id}/removal`));
  assertEquals((await nobody.get(way)).status, 410);
  assertEquals((await doctor.get(`/c/noor/files/${id}`)).status, 404);
  expecting(200, await doctor.post(`/c/noor/files/${id}/restoration`));
  assertEquals((await nobody.get(way)).status, 410);

  const second = await linked();
  const sql = connect(installation().ownerUrl, { max: 1 });
  await sql`update app.file_links set until = now() where file_id = ${id}`;
  assertEquals((await nobody.get(second)).status, 410);
  const third = await linked();
  const [{ path }] = await sql`select path from app.files where id = ${id}`;
  await sql.begin(async (sql) => {
    await sql`set local storage.allow_delete_query = 'true'`;
    await sql`delete from storage.objects where name = ${path}`;
  });
  await sql.end();
  assertEquals((await nobody.get(third)).status, 410);
  assertEquals((await opened(doctor, `/c/noor/files/${id}`)).status, 410);
});

Deno.test("another clinic finds no file, and whoever may not open files opens none", async () => {
  const doctor = await callerAs("doctor@noor.test");
  const stranger = await callerAs("owner@bega.test");
  const id = await sent(doctor, "x.png", made.png);
  assertEquals((await stranger.get(`/c/noor/files/${id}`)).status, 404);
  for (const what of ["", "/links", "/removal", "/restoration"]) {
    assertEquals((await stranger.post(`/c/bega/files/${id}${what}`, { name: "x" })).status, 404, what);
  }
  assertEquals((await callerWith().get(`/c/noor/files/${id}`)).status, 401);
  const reception = await callerAs("reception@noor.test");
  assertEquals((await reception.post(`/c/noor/files/${id}/removal`)).status, 403);
});

Deno.test("without script a form sends a file, and the page then shows it", async () => {
  const doctor = await callerAs("doctor@noor.test");
  const patientId = await patientAtNoor(doctor);
  const form = new FormData();
  form.append("patientId", patientId);
  form.append("kind", "x_ray");
  form.append("note", "Left molar");
  form.append("file", new File([made.jpeg], "molar.jpg"));
  const answer = await doctor.post("/c/noor/files", form, html);
  assertEquals([answer.status, answer.headers.get("location")], [303, `/c/noor/patients/${patientId}/files`]);
  const { text } = await doctor.get(answer.headers.get("location")!, html);
  for (const shown of [/molar\.jpg/, /X-ray/, /Left molar/, /<img/]) assertMatch(text, shown);
});
