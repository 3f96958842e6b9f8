import { assertEquals, assertMatch } from "@std/assert";
import { startPostgres } from "@/stack/postgres.ts";
import { freePort } from "@/stack/ports.ts";
import { stackFor } from "./support/stack.ts";
import { connected, outcome } from "./support/sql.ts";

const test = stackFor();

test("postgres is no superuser, but may make roles, schemas and extensions, and passes row-level security", (stack) =>
  connected(stack.databaseUrl, async (sql) => {
    const [role] = await sql`
      select rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication from pg_roles where rolname = 'postgres'`;
    assertEquals({ ...role }, {
      rolsuper: false,
      rolcreaterole: true,
      rolcreatedb: true,
      rolbypassrls: true,
      rolreplication: true,
    });
    const [{ version }] = await sql`select version()`;
    assertMatch(version, /^PostgreSQL 17/);
    for (const extension of ["pg_trgm", "unaccent", "btree_gist", "btree_gin", "pgcrypto", "citext"]) {
      const create = `create extension if not exists ${extension} schema extensions`;
      assertEquals([extension, await outcome(sql, create)], [extension, "ok"]);
    }
  }));

test("a login that may only become an API role can be made, and cannot become more", (stack) =>
  connected(stack.databaseUrl, async (sql) => {
    await sql.unsafe(`
      create role app_web login noinherit password 'x';
      grant authenticated, anon to app_web with inherit false, set true;
      alter role app_web set statement_timeout = '5s';`).simple();
    const url = Object.assign(new URL(stack.databaseUrl), { username: "app_web", password: "x" }).href;
    await connected(url, async (sql) => {
      assertEquals(await outcome(sql, "set local role authenticated"), "ok");
      for (const role of ["service_role", "postgres", "supabase_admin"]) {
        assertEquals(await outcome(sql, `set local role ${role}`), "42501");
      }
      assertEquals(await outcome(sql, "select * from auth.users"), "42501");
      const [{ statement_timeout }] = await sql`show statement_timeout`;
      assertEquals(statement_timeout, "5s");
    });
  }));

test("postgres does to the platform's tables what it may on a hosted project", (stack) =>
  connected(stack.databaseUrl, async (sql) => {
    const allowed = [
      "create policy p on realtime.messages for select to authenticated using (true)",
      "create policy p on storage.objects for select to authenticated using (true); drop policy p on storage.objects",
      "create table public.t (id uuid references auth.users on delete cascade)",
      `create function public.f() returns trigger language plpgsql as 'begin return new; end';
       create trigger f after insert on auth.users for each row execute function public.f();
       drop trigger f on auth.users`,
      "insert into storage.buckets (id, name) values ('b', 'b')",
      "insert into realtime.messages (topic, extension) values ('t', 'broadcast')",
      "delete from auth.sessions; select id from auth.users",
      "select cron.schedule('j', '0 3 * * *', 'select 1'); select * from cron.job",
      "select net.http_post('http://127.0.0.1:9/')",
      "alter role authenticated set statement_timeout = '9s'",
      "create role watcher; grant pg_monitor to watcher",
    ];
    for (const statement of allowed) {
      assertEquals([statement, await outcome(sql, statement)], [statement, "ok"]);
    }
  }));

test("postgres is refused what a hosted project refuses", (stack) =>
  connected(stack.databaseUrl, async (sql) => {
    const refused = [
      "alter table storage.objects enable row level security",
      "alter table auth.users add column x int",
      "create table auth.x ()",
      "create table realtime.x ()",
      "create function storage.x() returns int language sql as 'select 1'",
      "create index on storage.objects (owner_id)",
      "comment on table realtime.messages is 'x'",
      "drop table realtime.messages cascade",
      "delete from storage.buckets",
      "delete from storage.objects",
      "insert into cron.job (schedule, command) values ('* * * * *', 'select 1')",
      "grant usage on schema auth to public; set local role anon; create table auth.x ()",
      "copy (select 1) to program 'true'",
      "create role x superuser",
      "set local role supabase_admin",
      "set local role supabase_auth_admin",
      "set local role supabase_policy_tables",
      "create function public.leak() returns int language sql leakproof as 'select 1'",
    ];
    for (const statement of refused) {
      assertEquals([statement, await outcome(sql, statement)], [statement, "42501"]);
    }
  }));

test("nobody comes in without the password", async (stack) => {
  for (const role of ["postgres", "supabase_admin", "supabase_auth_admin"]) {
    const url = Object.assign(new URL(stack.databaseUrl), { username: role, password: "guess" }).href;
    const code = await connected(url, (sql) => sql`select 1`.then(() => "in", ({ code }) => code as string));
    assertEquals([role, code], [role, "28P01"]);
  }
});

test("auth.uid() and its like read the claims, and nothing once the transaction is over", (stack) =>
  connected(stack.databaseUrl, async (sql) => {
    const id = crypto.randomUUID();
    await sql.begin(async (sql) => {
      const claims = JSON.stringify({ sub: id, role: "authenticated", app_metadata: { clinic: "noor" } });
      await sql`select set_config('request.jwt.claims', ${claims}, true), set_config('role', 'authenticated', true)`;
      const [row] = await sql`
        select auth.uid(), auth.role(), auth.jwt() -> 'app_metadata' ->> 'clinic' as clinic`;
      assertEquals({ ...row }, { uid: id, role: "authenticated", clinic: "noor" });
    });
    const [row] = await sql`select auth.uid(), auth.jwt()`;
    assertEquals({ ...row }, { uid: null, jwt: null });
  }));

for (const mode of [0o755, 0o700]) {
  const place = mode === 0o755 ? "where its state is" : "elsewhere if others may not enter there";
  Deno.test(`without user namespaces, root's PostgreSQL runs as nobody, ${place}`, {
    ignore: Deno.uid() !== 0, // only root has to give something up
  }, async () => {
    const state = await Deno.makeTempDir({ prefix: "stack-" });
    await Deno.chmod(state, mode);
    const folder = `${state}/postgres`;
    const options = {
      folder,
      port: () => freePort(),
      password: "x",
      durable: false,
      mode: "dropped",
    } as const;
    await (await startPostgres(options)).stop();
    const server = await startPostgres(options);
    assertEquals((await Deno.stat(`/proc/${server.pid}`)).uid, 65534);
    const url = `postgres://supabase_admin:x@127.0.0.1:${server.port}/postgres`;
    const [{ data }] = await connected(url, (sql) => sql`select current_setting('data_directory') as data`);
    assertEquals(data.startsWith(folder), mode === 0o755);
    await server.stop();
    await Deno.remove(data.replace(/\/data$/, ""), { recursive: true });
    await Deno.remove(state, { recursive: true });
  });
}
