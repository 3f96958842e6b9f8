import { join } from "node:path";
import { clusterIn } from "./postgres/cluster.ts";
import { type Launcher, launcherFor } from "./postgres/launcher.ts";
import { nativeFolder } from "./postgres/native.ts";
import { stopOrphan } from "./postgres/orphan.ts";
import { settings } from "./postgres/settings.ts";

export interface PostgresOptions {
  folder: string;
  /** Asked once no earlier server holds a port. */
  port(): number;
  /** The superuser's, set when the cluster is made. */
  password: string;
  durable: boolean;
  /** Forces one way of running as an unprivileged user; for tests. */
  mode?: Launcher["mode"];
}

export interface Postgres {
  port: number;
  pid: number;
  mode: Launcher["mode"];
  stop(): Promise<void>;
}

/** Starts PostgreSQL 17 on `folder`, first stopping what a killed process left there. Resolves when it answers. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  await Deno.mkdir(options.folder, { recursive: true });
  const launcher = await launcherFor(await nativeFolder(), options.folder, options.mode);
  const data = await clusterIn(launcher, options.password, options.durable);
  await stopOrphan(data);
  const port = options.port();
  const flags = settings(port, options.durable);
  const server = launcher.command("postgres", ["-D", data, ...flags]).spawn();
  const log = tail(server.stderr);
  void server.stdout.cancel();
  await ready(server, data, log);
  return {
    port,
    pid: server.pid,
    mode: launcher.mode,
    async stop() {
      try {
        server.kill("SIGINT"); // "fast": open transactions are rolled back
      } catch { /* it has already ended */ }
      await server.status;
    },
  };
}

/** Line 8 of postmaster.pid says "ready" once connections are taken. */
async function ready(server: Deno.ChildProcess, data: string, log: () => string): Promise<void> {
  let ended = false;
  void server.status.then(() => ended = true);
  const deadline = Date.now() + 60_000;
  while (true) {
    const lines = (await Deno.readTextFile(join(data, "postmaster.pid")).catch(() => "")).split("\n");
    if (lines[0] === String(server.pid) && lines[7]?.trim() === "ready") return;
    if (ended) throw new Error(`PostgreSQL ended: ${log()}`);
    if (Date.now() > deadline) throw new Error(`PostgreSQL does not get ready: ${log()}`);
    await new Promise((resume) => setTimeout(resume, 10));
  }
}

/** Keeps the last lines that a server wrote. */
function tail(output: ReadableStream<Uint8Array>): () => string {
  const decoder = new TextDecoder();
  let text = "";
  void (async () => {
    for await (const piece of output) text = (text + decoder.decode(piece, { stream: true })).slice(-4000);
  })();
  return () => text;
}
