import { assert, assertEquals, assertMatch } from "@std/assert";
import postgres from "postgres";
import type { Stack } from "@/stack/mod.ts";
import { stackFor } from "./support/stack.ts";
import { eventually } from "./support/eventually.ts";

const test = stackFor();

async function asPostgres<T>({ databaseUrl }: Stack, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(databaseUrl, { max: 1, onnotice() {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

/** A server outside the stack that remembers what it was sent. */
function outside(answer: () => Response | Promise<Response>) {
  const got: { body: string; type: string | null; url: string }[] = [];
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen() {} }, async (request) => {
    got.push({ body: await request.text(), type: request.headers.get("content-type"), url: request.url });
    return await answer();
  });
  return { got, url: `http://127.0.0.1:${server.addr.port}/hook`, close: () => server.shutdown() };
}

test("net.http_post sends after the commit, and nothing after a rollback", (stack) =>
  asPostgres(stack, async (sql) => {
    const hook = outside(() => Response.json({ got: true }, { status: 202 }));
    await sql.begin(async (sql) => {
      await sql`select net.http_post(${hook.url}, '{"undone": true}'::jsonb)`;
      throw "undo";
    }).catch((error) => assertEquals(error, "undo"));
    const [{ id }] = await sql`
      select net.http_post(${hook.url}, '{"at": 1}'::jsonb, '{"q": "x"}'::jsonb) as id`;

    const [answer] = await eventually(() => sql`select * from net._http_response where id = ${id}`);
    assertEquals([answer.status_code, answer.content, answer.timed_out], [202, '{"got":true}', false]);
    assertEquals(hook.got, [{ body: '{"at": 1}', type: "application/json", url: `${hook.url}?q=x` }]);
    await hook.close();
  }));

test("a request that nobody answers in time is noted as timed out", (stack) =>
  asPostgres(stack, async (sql) => {
    let release = () => {};
    const hook = outside(() => new Promise((resolve) => release = () => resolve(new Response())));
    const [{ id }] = await sql`select net.http_post(${hook.url}, timeout_milliseconds => 100) as id`;
    const [answer] = await eventually(() => sql`select * from net._http_response where id = ${id}`);
    assertEquals([answer.status_code, answer.timed_out], [null, true]);
    release();
    await hook.close();
  }));

test("a job runs when it is due, as postgres, until it is unscheduled", (stack) =>
  asPostgres(stack, async (sql) => {
    await sql`create table public.ticks (who text)`;
    await sql`select cron.schedule('tick', '1 second', 'insert into public.ticks values (current_user)')`;
    const [tick] = await eventually(() => sql`select who from public.ticks`);
    assertEquals(tick.who, "postgres");
    await sql`select cron.unschedule('tick')`;

    const runs = await eventually(() =>
      sql`select status, return_message from cron.job_run_details where command like '%ticks%' and status <> 'running'`
    );
    assertEquals({ ...runs[0] }, { status: "succeeded", return_message: "INSERT 1" });
    const [{ count: before }] = await sql`select count(*)::int from public.ticks`;
    await new Promise((resume) => setTimeout(resume, 1500));
    const [{ count: after }] = await sql`select count(*)::int from public.ticks`;
    assert(after - before <= 1, "it ran on after it was unscheduled");
  }));

test("a job that fails says why, and its name can be scheduled anew", (stack) =>
  asPostgres(stack, async (sql) => {
    const [{ first }] = await sql`select cron.schedule('broken', '1 second', 'select 1/0') as first`;
    const [run] = await eventually(() =>
      sql`select return_message from cron.job_run_details where jobid = ${first} and status = 'failed'`
    );
    assertMatch(run.return_message, /division by zero/);
    const [{ second }] = await sql`select cron.schedule('broken', '0 3 * * *', 'select 1') as second`;
    assertEquals(second, first);
    await sql`select cron.unschedule('broken')`;
  }));

test("cron and net together reach an edge function's address", (stack) =>
  asPostgres(stack, async (sql) => {
    const hook = outside(() => new Response("ok"));
    await sql`select cron.schedule('call', '1 second', ${`select net.http_post('${hook.url}')`})`;
    await eventually(() => Promise.resolve(hook.got));
    await sql`select cron.unschedule('call')`;
    await hook.close();
  }));
