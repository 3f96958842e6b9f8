import { join } from "node:path";

const patience = 10_000;

/** Stops the server that a killed process left behind on `data`, if there is one, and clears away what a killed server left. */
export async function stopOrphan(data: string): Promise<void> {
  const pid = await serverPid(data);
  if (!pid) return;
  if ((await argumentsOf(pid)).includes(data)) {
    Deno.kill(pid, "SIGINT");
    await until(
      async () => !(await argumentsOf(pid)).includes(data),
      `PostgreSQL ${pid} still holds ${data}`,
    );
  }
  if (!await isDeadButUnburied(pid)) return;
  // PostgreSQL takes a dead process that nobody has waited for yet to be alive. Its own children leave by themselves.
  await until(() => nobodyWorksIn(data), `Processes of a killed PostgreSQL still work in ${data}`);
  if (await isDeadButUnburied(pid) && await serverPid(data) === pid) {
    await Deno.remove(join(data, "postmaster.pid"));
  }
}

async function until(holds: () => Promise<boolean>, otherwise: string): Promise<void> {
  const deadline = Date.now() + patience;
  while (!await holds()) {
    if (Date.now() > deadline) throw new Error(otherwise);
    await new Promise((resume) => setTimeout(resume, 20));
  }
}

async function serverPid(data: string): Promise<number | undefined> {
  const text = await Deno.readTextFile(join(data, "postmaster.pid")).catch(() => "");
  return Number(text.split("\n")[0]) || undefined;
}

/** The command line of a running program, empty when there is none: a pid alone may have been given to another. */
async function argumentsOf(pid: number): Promise<string> {
  if (Deno.build.os === "linux") return await Deno.readTextFile(`/proc/${pid}/cmdline`).catch(() => "");
  const ps = await new Deno.Command("ps", { args: ["-o", "args=", "-p", String(pid)] }).output();
  return new TextDecoder().decode(ps.stdout);
}

/** Whether a process has ended but its parent has not asked how. */
async function isDeadButUnburied(pid: number): Promise<boolean> {
  const stat = await Deno.readTextFile(`/proc/${pid}/stat`).catch(() => "");
  return /\) Z /.test(stat);
}

async function nobodyWorksIn(data: string): Promise<boolean> {
  for await (const { name } of Deno.readDir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const folder = await Deno.readLink(`/proc/${name}/cwd`).catch(() => "");
    if (folder === data) return false;
  }
  return true;
}
