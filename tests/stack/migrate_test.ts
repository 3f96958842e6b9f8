import { assertEquals, assertMatch, assertRejects } from "@std/assert";
import { migrate, type Stack, StateDiffers } from "@/stack/mod.ts";
import { stackFor } from "./support/stack.ts";
import { connected } from "./support/sql.ts";

const stackTest = stackFor();

/** A test with an empty folder for migrations, on a database without any. */
function test(name: string, run: (stack: Stack, folder: string) => Promise<void>) {
  stackTest(name, async (stack) => {
    const folder = await Deno.makeTempDir();
    await run(stack, folder);
    await Deno.remove(folder, { recursive: true });
    await connected(stack.databaseUrl, (sql) =>
      sql.unsafe(`
        drop schema if exists supabase_migrations cascade;
        drop schema if exists app cascade;
        drop role if exists app_owner;`).simple());
  });
}

const write = (folder: string, name: string, text: string) => Deno.writeTextFile(`${folder}/${name}`, text);
const ownerFile = `
  create role app_owner nologin;
  grant app_owner to postgres with set true, inherit true;
  create schema app authorization app_owner;`;
const tableFile = `set role app_owner; create table app.clinics (id int); set role postgres;`;

test(
  "files are applied once, in the order of their numbers, and others left alone",
  async (stack, folder) => {
    await write(folder, "20260102000000_clinics.sql", tableFile);
    await write(folder, "20260101000000_owner.sql", ownerFile);
    await write(folder, "README.md", "not a migration");
    await write(folder, "draft.sql", "not sql");
    assertEquals(await migrate(stack.databaseUrl, folder), ["20260101000000", "20260102000000"]);
    assertEquals(await migrate(stack.databaseUrl, folder), []);

    const history = await connected(
      stack.databaseUrl,
      (sql) =>
        sql`select version, name, statements from supabase_migrations.schema_migrations order by version`,
    );
    assertEquals(history.map((row) => ({ ...row })), [
      { version: "20260101000000", name: "owner", statements: [ownerFile] },
      { version: "20260102000000", name: "clinics", statements: [tableFile] },
    ]);
    const [table] = await connected(
      stack.databaseUrl,
      (sql) => sql`select tableowner from pg_tables where schemaname = 'app'`,
    );
    assertEquals(table.tableowner, "app_owner");
  },
);

test("a file that fails leaves nothing, and those before it stay", async (stack, folder) => {
  await write(folder, "1_owner.sql", ownerFile);
  await write(folder, "2_broken.sql", "create table public.half (id int); select 1/0;");
  const error = await assertRejects(() => migrate(stack.databaseUrl, folder));
  assertMatch(String(error), /2_broken: division by zero/);
  const [{ half }] = await connected(
    stack.databaseUrl,
    (sql) => sql`select to_regclass('public.half') as half`,
  );
  assertEquals(half, null);
  await write(folder, "2_broken.sql", "select 1;");
  assertEquals(await migrate(stack.databaseUrl, folder), ["2"]);
});

test("a file that says reset role fails, as it would on a hosted project", async (stack, folder) => {
  await write(folder, "1_owner.sql", ownerFile);
  await write(folder, "2_reset.sql", "set role app_owner; create table app.t (id int); reset role;");
  await assertRejects(() => migrate(stack.databaseUrl, folder), Error, "permission denied");
  await write(folder, "2_reset.sql", "set role app_owner; create table app.t (id int);");
  await assertRejects(() => migrate(stack.databaseUrl, folder), Error, "permission denied");
});

test(
  "an applied file that was changed or removed stops everything before anything is touched",
  async (stack, folder) => {
    await write(folder, "1_owner.sql", ownerFile);
    await write(folder, "2_clinics.sql", tableFile);
    await migrate(stack.databaseUrl, folder);
    await write(folder, "3_more.sql", "create table public.more (id int);");

    await write(folder, "2_clinics.sql", `${tableFile} -- changed`);
    const changed = await assertRejects(() => migrate(stack.databaseUrl, folder), StateDiffers);
    assertMatch(changed.message, /Migration 2 has changed.*deno task db:reset/);
    await Deno.remove(`${folder}/2_clinics.sql`);
    await assertRejects(() => migrate(stack.databaseUrl, folder), StateDiffers, "deno task db:reset");
    await write(folder, "2_clinics.sql", tableFile);
    await write(folder, "15_between.sql", "select 1;");
    await assertRejects(() => migrate(stack.databaseUrl, folder), StateDiffers, "older than the applied");

    const [{ more }] = await connected(
      stack.databaseUrl,
      (sql) => sql`select to_regclass('public.more') as more`,
    );
    assertEquals(more, null);
  },
);

test("two that migrate at once apply each file once", async (stack, folder) => {
  await write(folder, "1_owner.sql", ownerFile);
  await write(folder, "2_clinics.sql", tableFile);
  const both = await Promise.all([migrate(stack.databaseUrl, folder), migrate(stack.databaseUrl, folder)]);
  assertEquals(both.map((versions) => versions.length).sort(), [0, 2]);
});
