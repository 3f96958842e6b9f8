import { assertEquals, assertMatch } from "@std/assert";
import { connected } from "./support/sql.ts";
import { code, owner, papersOf, text } from "./support/papers.ts";
import { admin, ok, stackFor, visitor } from "./support/stack.ts";

const test = stackFor();

test("a file comes back as it was put, whichever way it was sent", async (stack) => {
  const { papers, id } = await owner(stack);
  const bytes = new TextEncoder().encode("doi");
  const stored = ok(await papers.upload(`${id}/one.txt`, text("unu"), { metadata: { kind: "note" } }));
  assertEquals(stored.fullPath, `papers/${id}/one.txt`);
  ok(await papers.upload(`${id}/two.txt`, bytes, { contentType: "text/plain" }));
  ok(await papers.upload(`${id}/three.txt`, new Blob(["trei"]).stream(), { contentType: "text/plain" }));

  for (const [name, content] of [["one", "unu"], ["two", "doi"], ["three", "trei"]]) {
    const blob = ok(await papers.download(`${id}/${name}.txt`));
    assertEquals([await blob.text(), blob.type], [content, "text/plain"]);
  }
  const known = ok(await papers.info(`${id}/one.txt`));
  assertEquals([known.size, known.contentType, known.metadata], [3, "text/plain", { kind: "note" }]);
  assertEquals(ok(await papers.exists(`${id}/one.txt`)), true);
  assertEquals((await papers.exists(`${id}/none.txt`)).data, false);
});

test("a part of a file is sent alone, and an unchanged file not again", async (stack) => {
  const { papers, id, session } = await owner(stack);
  ok(await papers.upload(`${id}/digits.txt`, text("0123456789")));
  const url = `${stack.supabaseUrl}/storage/v1/object/papers/${id}/digits.txt`;
  const headers = { apikey: stack.publishableKey, authorization: `Bearer ${session.access_token}` };
  const ranges = { "bytes=2-4": "234", "bytes=7-": "789", "bytes=-2": "89", "bytes=8-99": "89" };
  for (const [range, content] of Object.entries(ranges)) {
    const part = await fetch(url, { headers: { ...headers, range } });
    assertEquals([part.status, await part.text()], [206, content]);
    assertMatch(part.headers.get("content-range")!, /^bytes \d-\d\/10$/);
  }
  const beyond = await fetch(url, { headers: { ...headers, range: "bytes=10-" } });
  assertEquals([beyond.status, beyond.headers.get("content-range")], [416, "bytes */10"]);
  const whole = await fetch(url, { headers });
  assertEquals(await whole.text(), "0123456789");
  const again = await fetch(url, { headers: { ...headers, "if-none-match": whole.headers.get("etag")! } });
  assertEquals(again.status, 304);
  const head = await fetch(url, { method: "HEAD", headers });
  assertEquals([head.status, head.headers.get("content-length")], [200, "10"]);
});

test("nobody reads, lists, writes, moves or removes in another's folder", async (stack) => {
  const { papers, id } = await owner(stack);
  ok(await papers.upload(`${id}/mine.txt`, text("mine")));
  const { papers: theirs, id: stranger } = await owner(stack);
  for (const bucket of [theirs, papersOf(visitor(stack))]) {
    assertEquals(code(await bucket.download(`${id}/mine.txt`)), "NoSuchKey");
    assertEquals(ok(await bucket.list(id)), []);
    assertEquals(code(await bucket.upload(`${id}/theirs.txt`, text("x"))), "AccessDenied");
    assertEquals(code(await bucket.upload(`${id}/mine.txt`, text("x"), { upsert: true })), "AccessDenied");
    assertEquals(code(await bucket.move(`${id}/mine.txt`, `${stranger}/mine.txt`)), "NoSuchKey");
    assertEquals(code(await bucket.copy(`${id}/mine.txt`, `${stranger}/mine.txt`)), "NoSuchKey");
    assertEquals(code(await bucket.createSignedUrl(`${id}/mine.txt`, 60)), "NoSuchKey");
    assertEquals(code(await bucket.createSignedUploadUrl(`${id}/new.txt`)), "AccessDenied");
    assertEquals(ok(await bucket.remove([`${id}/mine.txt`])), []);
  }
  assertEquals(code(await theirs.move(`${stranger}/none.txt`, `${id}/x.txt`)), "NoSuchKey");
  assertEquals(await ok(await papers.download(`${id}/mine.txt`)).text(), "mine");
  assertEquals(ok(await papers.list(id)).map(({ name }) => name), ["mine.txt"]);
});

test("a name is taken once, unless the file is to be replaced", async (stack) => {
  const { papers, id } = await owner(stack);
  ok(await papers.upload(`${id}/a.txt`, text("first")));
  assertEquals(code(await papers.upload(`${id}/a.txt`, text("second"))), "ResourceAlreadyExists");
  ok(await papers.upload(`${id}/a.txt`, text("third"), { upsert: true }));
  assertEquals(await ok(await papers.download(`${id}/a.txt`)).text(), "third");
  ok(await papers.update(`${id}/a.txt`, text("fourth")));
  assertEquals(await ok(await papers.download(`${id}/a.txt`)).text(), "fourth");
  assertEquals(code(await papers.update(`${id}/none.txt`, text("x"))), "NoSuchKey");
});

test("who may change but not add replaces a file, and only that", async (stack) => {
  const { papers, id } = await owner(stack);
  ok(await papers.upload(`${id}/a.txt`, text("first")));
  await connected(
    stack.databaseUrl,
    (sql) => sql`alter policy own_add on storage.objects with check (false)`,
  );
  ok(await papers.update(`${id}/a.txt`, text("second")));
  assertEquals(await ok(await papers.download(`${id}/a.txt`)).text(), "second");
  assertEquals(code(await papers.upload(`${id}/b.txt`, text("x"))), "AccessDenied");
  assertEquals(code(await papers.upload(`${id}/a.txt`, text("x"), { upsert: true })), "AccessDenied");
  await connected(stack.databaseUrl, (sql) =>
    sql`
    alter policy own_add on storage.objects
      with check (bucket_id = 'papers' and (storage.foldername(name))[1] = (select auth.uid())::text)`);
});

test("a folder lists its files and folders, sorted, page by page", async (stack) => {
  const { papers, id } = await owner(stack);
  for (const name of ["b.txt", "a.txt", "sub/c.txt", "sub/deep/d.txt", "x_y.txt", "xzy.txt"]) {
    ok(await papers.upload(`${id}/${name}`, text(name)));
  }
  const names = async (options: object, folder = id) =>
    ok(await papers.list(folder, options)).map(({ name, id }) => id ? name : `${name}/`);
  assertEquals(await names({}), ["a.txt", "b.txt", "sub/", "x_y.txt", "xzy.txt"]);
  assertEquals(await names({}, `${id}/sub`), ["c.txt", "deep/"]);
  assertEquals(await names({ limit: 2, offset: 1 }), ["b.txt", "sub/"]);
  assertEquals(await names({ sortBy: { column: "name", order: "desc" }, limit: 1 }), ["xzy.txt"]);
  assertEquals(await names({ search: "x_" }), ["x_y.txt"]);
});

test("moving, copying and removing keep what they should", async (stack) => {
  const { papers, id } = await owner(stack);
  ok(await papers.upload(`${id}/from.txt`, text("content")));
  ok(await papers.copy(`${id}/from.txt`, `${id}/copy.txt`));
  ok(await papers.move(`${id}/from.txt`, `${id}/to.txt`));
  assertEquals(code(await papers.move(`${id}/copy.txt`, `${id}/to.txt`)), "ResourceAlreadyExists");
  assertEquals(ok(await papers.remove([`${id}/to.txt`, `${id}/none.txt`])).map(({ name }) => name), [
    `${id}/to.txt`,
  ]);
  assertEquals(ok(await papers.list(id)).map(({ name }) => name), ["copy.txt"]);
  assertEquals(await ok(await papers.download(`${id}/copy.txt`)).text(), "content");
});

test("what a bucket does not take is refused, and leaves nothing", async (stack) => {
  const { papers, id } = await owner(stack);
  const big = new Blob([new Uint8Array(100_001)], { type: "text/plain" });
  const stream = () => new Blob([new Uint8Array(100_001)]).stream();
  assertEquals(code(await papers.upload(`${id}/big.txt`, big)), "EntityTooLarge");
  assertEquals(
    code(await papers.upload(`${id}/big.txt`, stream(), { contentType: "text/plain" })),
    "EntityTooLarge",
  );
  const html = new Blob(["<p>"], { type: "text/html" });
  assertEquals(code(await papers.upload(`${id}/page.html`, html)), "InvalidMimeType");
  assertEquals(code(await papers.upload(`${id}/șir.txt`, text("x"))), "InvalidKey");
  ok(await papers.upload(`${id}/pixel.png`, new Blob(["x"], { type: "image/png" })));
  assertEquals(ok(await papers.list(id)).map(({ name }) => name), ["pixel.png"]);
});

test("only a public bucket is open to everybody", async (stack) => {
  await owner(stack);
  const { storage } = admin(stack);
  ok(await storage.createBucket("posters", { public: true }));
  for (const bucket of ["posters", "papers"]) {
    ok(await storage.from(bucket).upload("front.txt", text("hello")));
  }
  const response = await fetch(storage.from("posters").getPublicUrl("front.txt").data.publicUrl);
  assertEquals(await response.text(), "hello");
  const closed = await fetch(storage.from("papers").getPublicUrl("front.txt").data.publicUrl);
  assertEquals([closed.status, (await closed.json()).code], [400, "NoSuchBucket"]);
});

test("buckets are made, changed, emptied and deleted with the secret key alone", async (stack) => {
  const { storage } = admin(stack);
  assertEquals(code(await visitor(stack).storage.createBucket("mine")), "AccessDenied");
  ok(await storage.createBucket("box"));
  assertEquals(code(await storage.createBucket("box")), "ResourceAlreadyExists");
  ok(await storage.updateBucket("box", { public: false, fileSizeLimit: 10 }));
  assertEquals(ok(await storage.getBucket("box")).file_size_limit, 10);
  ok(await storage.from("box").upload("a.txt", text("a")));
  assertMatch((await storage.deleteBucket("box")).error!.message, /not empty/);
  ok(await storage.emptyBucket("box"));
  ok(await storage.deleteBucket("box"));
  assertEquals(code(await storage.getBucket("box")), "NoSuchBucket");
  assertEquals(code(await storage.from("box").upload("a.txt", text("a"))), "NoSuchBucket");
});
