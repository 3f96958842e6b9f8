import { Logger, runMigrations, runOnce, type TaskList } from "graphile-worker";
import { theConfig } from "./config.ts";
import { log } from "./log.ts";

/** Does the work that is due, then returns. A task that throws is kept and tried again later. */
export async function runDue(tasks: TaskList): Promise<void> {
  await runOnce({ ...connection(), taskList: tasks, concurrency: 4, noHandleSignals: true });
}

/** Brings the queue's own tables up to this version of graphile-worker. */
export async function prepareQueue(): Promise<void> {
  await runMigrations(connection());
}

/** How the queue's login connects, for whoever runs the library itself. */
export function connection() {
  const { jobsDatabaseUrl, prepare } = theConfig();
  if (!jobsDatabaseUrl) {
    throw new Error("JOBS_DATABASE_URL is missing: this installation runs no jobs. See docs/deploy.md.");
  }
  return { connectionString: jobsDatabaseUrl, noPreparedStatements: !prepare, logger };
}

// The library's messages may quote payloads, so only failures are noted, by task and not by content.
const logger = new Logger(({ taskIdentifier }) => (level) => {
  if (level === "error") log("error", "job.failed", { task: taskIdentifier });
});
