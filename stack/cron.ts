import { Cron } from "croner";
import postgres from "postgres";

interface Job {
  jobid: string;
  schedule: string;
  command: string;
}

/** Runs the jobs of cron.job when they are due, each alone, as `postgres`, the one role that may schedule. */
export async function startCron(admin: postgres.Sql, databaseUrl: string): Promise<AsyncDisposable> {
  const running = new Map<string, Cron>();

  async function reload() {
    const jobs = await admin<Job[]>`select jobid::text, schedule, command from cron.job where active`;
    const wanted = new Map(jobs.map((job) => [JSON.stringify(job), job]));
    for (const [key, cron] of running) {
      if (wanted.has(key)) continue;
      cron.stop();
      running.delete(key);
    }
    for (const [key, job] of wanted) {
      if (!running.has(key)) running.set(key, timed(job.schedule, () => run(admin, databaseUrl, job)));
    }
  }
  const listening = await admin.listen(
    "cron",
    () => void reload().catch(report),
    () => void reload().catch(report),
  );

  return {
    async [Symbol.asyncDispose]() {
      await listening.unlisten();
      for (const cron of running.values()) cron.stop();
    },
  };
}

/** `30 seconds`, or five fields in UTC where `$` is a month's last day. */
function timed(schedule: string, run: () => Promise<void>): Cron {
  const [, seconds] = schedule.match(/^(\d+) seconds?$/) ?? [];
  const pattern = seconds ? "* * * * * *" : schedule.replace("$", "L");
  const interval = seconds ? Number(seconds) : undefined;
  return new Cron(pattern, { timezone: "UTC", protect: true, catch: report, interval }, run);
}

/** Runs a job in a connection of its own, so that nothing it sets outlives it, and notes how it went. */
async function run(admin: postgres.Sql, databaseUrl: string, { jobid, command }: Job): Promise<void> {
  const [{ runid }] = await admin`
    insert into cron.job_run_details (jobid, database, username, command, status, start_time)
    values (${jobid}, 'postgres', 'postgres', ${command}, 'running', clock_timestamp()) returning runid`;
  const sql = postgres(databaseUrl, { max: 1, onnotice() {}, connection: { application_name: "pg_cron" } });
  const [status, message] = await sql.unsafe(command).simple().then(
    (result) => ["succeeded", `${result.command ?? "OK"} ${result.count ?? ""}`.trim()],
    (error) => ["failed", `ERROR: ${error.message}`],
  );
  await sql.end({ timeout: 1 });
  await admin`update cron.job_run_details
                 set status = ${status}, return_message = ${message}, end_time = clock_timestamp()
               where runid = ${runid}`;
}

function report(error: unknown) {
  console.error("cron", error);
}
