import { run } from "graphile-worker";
import { connection } from "@/core/worker.ts";
import { tasks } from "./tasks.ts";

// A long-lived worker, for installations too busy for a function that is woken.
const runner = await run({ ...connection(), taskList: tasks, concurrency: 8 });
await runner.promise;
