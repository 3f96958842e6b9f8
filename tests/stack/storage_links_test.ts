import { assertEquals, assertMatch } from "@std/assert";
import { decodeJwt, SignJWT } from "jose";
import { code, owner, papersOf, text } from "./support/papers.ts";
import { ok, stackFor, visitor } from "./support/stack.ts";

const test = stackFor();

test("a link opens one file, until it expires", async (stack) => {
  const { papers, id } = await owner(stack);
  ok(await papers.upload(`${id}/a.txt`, text("linked")));
  ok(await papers.upload(`${id}/b.txt`, text("other")));
  const { signedUrl } = ok(await papers.createSignedUrl(`${id}/a.txt`, 1, { download: "paper.txt" }));
  const opened = await fetch(signedUrl);
  assertEquals([opened.status, await opened.text()], [200, "linked"]);
  assertMatch(opened.headers.get("content-disposition")!, /^attachment; filename\*=UTF-8''paper\.txt$/);

  const elsewhere = await fetch(signedUrl.replace("/a.txt", "/b.txt"));
  assertEquals([elsewhere.status, (await elsewhere.json()).code], [400, "InvalidJWT"]);
  await new Promise((resume) => setTimeout(resume, 2000));
  const late = await fetch(signedUrl);
  assertEquals([late.status, (await late.json()).code], [400, "InvalidJWT"]);
});

test("many links are made at once, and none for what is not there", async (stack) => {
  const { papers, id } = await owner(stack);
  ok(await papers.upload(`${id}/a.txt`, text("linked")));
  const [there, missing] = ok(await papers.createSignedUrls([`${id}/a.txt`, `${id}/none.txt`], 60));
  assertEquals(await (await fetch(there.signedUrl!)).text(), "linked");
  assertEquals([missing.signedUrl, !!missing.error], [null, true]);
});

test("a link to upload puts one file in one place, within the bucket's limits", async (stack) => {
  const { papers, id } = await owner(stack);
  const { token, path } = ok(await papers.createSignedUploadUrl(`${id}/sent.txt`));
  const holder = papersOf(visitor(stack));
  assertEquals(code(await holder.uploadToSignedUrl(`${id}/other.txt`, token, text("x"))), "InvalidJWT");
  const html = new Blob(["<p>"], { type: "text/html" });
  assertEquals(code(await holder.uploadToSignedUrl(path, token, html)), "InvalidMimeType");
  ok(await holder.uploadToSignedUrl(path, token, text("sent")));
  assertEquals(code(await holder.uploadToSignedUrl(path, token, text("again"))), "ResourceAlreadyExists");
  assertEquals(await ok(await papers.download(path)).text(), "sent");
});

test("a link to upload ends after two hours, and no other secret makes one", async (stack, state) => {
  const { papers, id } = await owner(stack);
  const { linkSecret } = JSON.parse(await Deno.readTextFile(`${state}/keys.json`));
  const { token } = ok(await papers.createSignedUploadUrl(`${id}/late.txt`));
  const { iat, exp, ...link } = decodeJwt(token);
  assertEquals(exp! - iat!, 7200);
  const made = (secret: string, exp: number) =>
    new SignJWT({ ...link, exp }).setProtectedHeader({ alg: "HS256" }).sign(new TextEncoder().encode(secret));
  for (
    const token of [await made(linkSecret, Date.now() / 1000 - 1), await made(stack.publishableKey, exp!)]
  ) {
    assertEquals(code(await papers.uploadToSignedUrl(`${id}/late.txt`, token, text("x"))), "InvalidJWT");
  }
  ok(await papers.uploadToSignedUrl(`${id}/late.txt`, await made(linkSecret, exp!), text("x")));
});

test("a link to download does not let upload, nor the other way round", async (stack) => {
  const { papers, id } = await owner(stack);
  ok(await papers.upload(`${id}/a.txt`, text("a")));
  const { signedUrl } = ok(await papers.createSignedUrl(`${id}/a.txt`, 60));
  const token = new URL(signedUrl).searchParams.get("token")!;
  assertEquals(code(await papers.uploadToSignedUrl(`${id}/a.txt`, token, text("b"))), "InvalidJWT");
  const { token: upload } = ok(await papers.createSignedUploadUrl(`${id}/b.txt`));
  const opened = await fetch(
    `${stack.supabaseUrl}/storage/v1/object/sign/papers/${id}/b.txt?token=${upload}`,
  );
  assertEquals((await opened.json()).code, "InvalidJWT");
});
