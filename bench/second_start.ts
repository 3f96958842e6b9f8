import { freePort } from "@/stack/ports.ts";
import { within } from "./budget.ts";

/** How long a second start on the same state takes, and what all its processes hold a minute after. */
export async function secondStart(): Promise<void> {
  const state = await Deno.makeTempDir({ prefix: "cusp-bench-" });
  try {
    const first = await started(state);
    await first.stop();
    const begun = performance.now();
    const second = await started(state);
    within("second start on the same state", (performance.now() - begun) / 1000, 5, "s");
    await new Promise((resolve) => setTimeout(resolve, 60_000));
    within("memory of all processes a minute after (PSS)", await memoryOf(second.pid), 400, "MB");
    await second.stop();
  } finally {
    await Deno.remove(state, { recursive: true });
  }
}

async function started(state: string) {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["task", "start"],
    // As on a machine of its own: what other budgets were told of their installations is not for this one.
    clearEnv: true,
    env: { ...bare(), CUSP_STATE: state, CUSP_PORT: String(freePort()) },
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  const lines = child.stdout.pipeThrough(new TextDecoderStream());
  const ready = Promise.withResolvers<void>();
  const drained = (async () => {
    let said = "";
    for await (const text of lines) if ((said += text).includes("Cusp is ready")) ready.resolve();
    ready.reject(new Error("Cusp did not start"));
  })();
  await ready.promise;
  return {
    pid: child.pid,
    async stop() {
      for (const pid of await familyOf(child.pid)) if (pid !== child.pid) kill(pid);
      await child.status;
      await drained.catch(() => {});
    },
  };
}

/** What this program was told, but for what concerns an installation. */
const bare = () =>
  Object.fromEntries(
    Object.entries(Deno.env.toObject()).filter(([name]) =>
      !/^(CUSP_|SUPABASE_|(JOBS_)?DATABASE_URL)/.test(name)
    ),
  );

function kill(pid: number): void {
  try {
    Deno.kill(pid, "SIGTERM");
  } catch {
    // gone already
  }
}

/** A process and all that descend from it. */
async function familyOf(root: number): Promise<number[]> {
  const parents = new Map<number, number>();
  for await (const { name } of Deno.readDir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await Deno.readTextFile(`/proc/${name}/stat`).catch(() => "");
    const parent = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1];
    if (parent) parents.set(Number(name), Number(parent));
  }
  const family = [root];
  for (const member of family) {
    for (const [pid, parent] of parents) if (parent === member) family.push(pid);
  }
  return family;
}

/** The sum of the proportional set sizes of a family of processes, in megabytes. */
async function memoryOf(root: number): Promise<number> {
  let kilobytes = 0;
  for (const pid of await familyOf(root)) {
    const rollup = await Deno.readTextFile(`/proc/${pid}/smaps_rollup`).catch(() => "");
    kilobytes += Number(rollup.match(/^Pss:\s+(\d+)/m)?.[1] ?? 0);
  }
  return kilobytes / 1024;
}
