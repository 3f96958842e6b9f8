import { join } from "node:path";

/** Stops the server that a killed process left behind on `data`, if there is one. */
export async function stopOrphan(data: string): Promise<void> {
  const pid = await serverPid(data);
  if (!pid || !(await argumentsOf(pid)).includes(data)) return;
  Deno.kill(pid, "SIGINT");
  const deadline = Date.now() + 10_000;
  while ((await argumentsOf(pid)).includes(data)) {
    if (Date.now() > deadline) throw new Error(`PostgreSQL ${pid} still holds ${data}`);
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
