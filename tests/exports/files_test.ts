import { assert, assertEquals } from "@std/assert";
import { remove as removeObjects } from "@/core/storage.ts";
import { fileOf, keep, remove } from "@/domain/files/mod.ts";
import { inWorld, type World } from "@/tests/support/world.ts";
import { takenOut } from "./support/taken_out.ts";

/** Keeps a text under a name, at noor; returns its id. */
const kept = ({ as, noor }: World, name: string, text: string) =>
  keep((work) => as(noor.staff("owner"), work), {
    name,
    declared: "text/plain",
    stream: new Blob([text]).stream(),
    atMost: 1_000,
  });

Deno.test("every file of the clinic is in the archive as it was kept, but for what lies in the trash", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const letter = await kept(world, "Scrisoare către colegă 😀.txt", "Dear colleague");
    const trashed = await kept(world, "Old.txt", "Old");
    await as(noor.staff("owner"), (scope) => remove(scope, trashed, {}));
    const out = await takenOut(world);
    const files = Object.keys(out.files).filter((path) => path.startsWith("files/"));
    assertEquals(files, [`files/${letter}/Scrisoare către colegă 😀.txt`]);
    assertEquals(out.text(files[0]), "Dear colleague");
    const { lines } = await out.table("files");
    assertEquals(lines.map(({ id, deleted_at }) => [id, deleted_at !== ""]), [[letter, false], [
      trashed,
      true,
    ]]);
    const listed = out.manifest().files.find(({ path }) => path === files[0]);
    assertEquals(listed?.sha256, lines[0].sha256);
  }));

Deno.test("no name leads an archive out of its folder", () =>
  inWorld(async (world) => {
    const names = [
      "../../../etc/passwd",
      "..\\..\\autoexec.bat",
      "/root/.ssh/authorized_keys",
      "C:\\Windows\\win.ini",
      "..",
      "con\ntrol.txt",
      "\u202egnp.exe",
    ];
    for (const name of names) {
      const id = await kept(world, "Plain.txt", "Plain");
      await world.sql`update files set name = ${name} where id = ${id}`; // past the code that names files
    }
    const paths = Object.keys((await takenOut(world)).files).filter((path) => path.startsWith("files/"));
    assertEquals(paths.length, names.length);
    for (const path of paths) {
      assert(/^files\/[0-9a-f-]{36}\/[^/\\:\p{Cc}\p{Cf}]+$/u.test(path), path);
      assert(!path.split("/").some((part) => part === ".." || part === "."), path);
    }
  }));

Deno.test("a file whose object is gone is left out, and the manifest names it", () =>
  inWorld(async (world) => {
    const { as, noor } = world;
    const there = await kept(world, "There.txt", "There");
    const gone = await kept(world, "Gone.txt", "Gone");
    const { path } = await as(noor.staff("owner"), (scope) => fileOf(scope, gone));
    await removeObjects([path]);
    await world.sql`update files set created_at = now() - interval '1 hour' where id in (${there}, ${gone})`;
    const out = await takenOut(world);
    assertEquals(out.manifest().missing.map(({ id }) => id), [gone]);
    assertEquals(Object.keys(out.files).filter((path) => path.startsWith("files/")), [
      `files/${there}/There.txt`,
    ]);
  }));
