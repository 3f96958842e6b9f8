import { assert, assertEquals, assertMatch } from "@std/assert";
import * as made from "@/tests/files/support/bytes.ts";
import { described, held, opened, sending, sent } from "@/tests/files/support/sending.ts";
import { callerAs } from "@/tests/support/caller.ts";
import { expecting } from "@/tests/support/over_http.ts";

Deno.test("what lies about itself, is nothing known, or is nothing at all leaves nothing behind", async () => {
  const doctor = await callerAs("doctor@noor.test");
  const before = await held();
  const attempts: [string, string, Uint8Array<ArrayBuffer>, string][] = [
    ["file_type_differs", "picture.png", made.zip, ""],
    ["file_type_differs", "picture.png", made.html, "image/png"],
    ["file_type_differs", "letter.pdf", made.pdf, "image/jpeg"],
    ["file_type_differs", "list.xlsx", made.zip, ""],
    ["file_type", "setup.exe", made.program, "application/octet-stream"],
    ["file_type", "empty.pdf", new Uint8Array(), "application/pdf"],
  ];
  for (const [code, name, bytes, type] of attempts) {
    const { status, body } = await sending(doctor, name, bytes, type);
    assertEquals([status, body], [422, { ...body, type: `/problems/${code}` }] as never);
  }
  const noFile = await doctor.post("/c/noor/files", new FormData());
  assertEquals([noFile.status, noFile.body.type], [422, "/problems/file_missing"]);
  const broken = new Blob(["--x\r\nnothing"], { type: "multipart/form-data; boundary=x" });
  assertEquals((await doctor.post("/c/noor/files", broken)).status, 422);
  const unbound = new Blob(["x"], { type: "multipart/form-data" });
  assertEquals((await doctor.post("/c/noor/files", unbound)).status, 422);
  assertEquals(await held(), before);
});

Deno.test("a record that is not there takes no file, and nothing of it stays", async () => {
  const doctor = await callerAs("doctor@noor.test");
  const before = await held();
  assertEquals((await sending(doctor, "a.png", made.png, "", crypto.randomUUID())).status, 404);
  assertEquals((await sending(doctor, "a.png", made.png, "", "' or 1=1")).status, 422);
  assertEquals(await held(), before);
});

Deno.test("whatever can hold script is a download that runs nothing, from whichever way it is opened", async () => {
  const doctor = await callerAs("doctor@noor.test");
  const files: [string, Uint8Array<ArrayBuffer>][] = [
    ["logo.svg", made.svg],
    ["page.html", made.html],
    ["photo.jpg", made.pictureWithArchive],
    ["photo.png", made.pictureWithPage],
    ["list.csv", made.csv],
  ];
  for (const [name, bytes] of files) {
    const id = await sent(doctor, name, bytes);
    const { url } = expecting(201, await doctor.post<{ url: string }>(`/c/noor/files/${id}/links`));
    for (const path of [`/c/noor/files/${id}`, new URL(url).pathname]) {
      const { headers, body } = await opened(doctor, path);
      await body?.cancel();
      assertMatch(headers.get("content-disposition")!, /^attachment; /, name);
      assertEquals(headers.get("x-content-type-options"), "nosniff");
      assertMatch(headers.get("content-security-policy")!, /default-src 'none'.*; sandbox$/);
      assert(!/svg|html/.test(headers.get("content-type")!), headers.get("content-type")!);
    }
  }
});

Deno.test("a name leads nowhere: the object lies under the clinic, the name is only shown", async () => {
  const doctor = await callerAs("doctor@noor.test");
  const names = ["../../bega/x.png", "..%2f..%2fx.png", "a\u202Egnp.png", 'x"; filename=y.html; ".png'];
  for (const name of names) {
    const at = `/c/noor/files?name=${encodeURIComponent(name)}`;
    const { id } = expecting(201, await doctor.post<{ id: string }>(at, new Blob([made.png])));
    const { name: shown } = await described(doctor, id);
    assert(!/[\\/"\u202E]/.test(shown), shown);
    const { headers, body } = await opened(doctor, `/c/noor/files/${id}?download`);
    await body?.cancel();
    assertEquals(headers.get("content-disposition")!.replace(/"[^"]*"/, "").match(/filename=/g)!.length, 1);
  }
  const nul = await doctor.post("/c/noor/files?name=a%00b.png", new Blob([made.png]));
  assertEquals([nul.status, (await described(doctor, String(nul.body.id))).name], [201, "ab.png"]);
});
