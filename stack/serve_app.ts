/** The app, running in a process of its own that knows only its environment. */
export interface Served extends AsyncDisposable {
  /** Resolves once `/health` answers; rejects when the app ends before that. */
  answering: Promise<void>;
  status: Promise<Deno.CommandStatus>;
}

const grace = 2_000;

/** How the app is served: built, or from its sources with reload. */
export interface Serving {
  port: number;
  /** Where what it prints goes; without one it is shown. */
  logFile?: string;
  /** Lets what it prints go nowhere. */
  quiet?: boolean;
  reload?: boolean;
}

/** Serves the app on 127.0.0.1. */
export async function serveApp(
  environment: Record<string, string>,
  { port, logFile, quiet, reload }: Serving,
): Promise<Served> {
  if (!reload) await build();
  const printed = quiet ? "null" : logFile ? "piped" : "inherit";
  const child = new Deno.Command(Deno.execPath(), {
    args: reload
      ? ["run", "-A", "--watch", "dev.ts"]
      : ["serve", "-A", "--quiet", "--host", "127.0.0.1", "--port", String(port), "_fresh/server.js"],
    env: { ...environment, CUSP_PORT: String(port) },
    stdin: "null",
    stdout: printed,
    stderr: printed,
  }).spawn();
  if (logFile) await keepOutput(child, logFile);
  let ended = false;
  const status = child.status.finally(() => ended = true);
  return {
    status,
    answering: answers(`http://127.0.0.1:${port}/health`, () => ended),
    async [Symbol.asyncDispose]() {
      if (ended) return;
      child.kill("SIGTERM");
      // It finishes the requests under way, but would also wait for browsers that keep idle connections open.
      const impatience = setTimeout(() => child.kill("SIGKILL"), grace);
      await status;
      clearTimeout(impatience);
    },
  };
}

async function build(): Promise<void> {
  const { success } = await new Deno.Command(Deno.execPath(), { args: ["task", "--quiet", "build"] }).spawn()
    .status;
  if (!success) throw new Error("The app could not be built.");
}

async function answers(url: string, ended: () => boolean): Promise<void> {
  for (;;) {
    if (ended()) throw new Error("The app stopped before it was ready.");
    const response = await fetch(url).catch(() => null);
    await response?.body?.cancel();
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Writes what a program prints to a file, without waiting for its end. */
async function keepOutput(child: Deno.ChildProcess, path: string): Promise<void> {
  const file = await Deno.open(path, { create: true, append: true });
  const kept = [child.stdout, child.stderr].map(async (stream) => {
    for await (const chunk of stream) await file.write(chunk);
  });
  Promise.allSettled(kept).then(() => file.close());
}
