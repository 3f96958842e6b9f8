/** The app, running in a process of its own that knows only its environment. */
export interface Served extends AsyncDisposable {
  /** Resolves once `/health` answers; rejects when the app ends before that. */
  answering: Promise<void>;
  status: Promise<Deno.CommandStatus>;
}

/** Builds the app, then serves it on 127.0.0.1; what it prints goes to `logFile` where one is named. */
export async function serveApp(
  environment: Record<string, string>,
  port: number,
  logFile?: string,
): Promise<Served> {
  const built = await new Deno.Command(Deno.execPath(), { args: ["task", "--quiet", "build"] }).spawn()
    .status;
  if (!built.success) throw new Error("The app could not be built.");
  const child = new Deno.Command(Deno.execPath(), {
    args: ["serve", "-A", "--quiet", "--host", "127.0.0.1", "--port", String(port), "_fresh/server.js"],
    env: environment,
    stdin: "null",
    stdout: logFile ? "piped" : "inherit",
    stderr: logFile ? "piped" : "inherit",
  }).spawn();
  if (logFile) await keepOutput(child, logFile);
  let ended = false;
  const status = child.status.finally(() => ended = true);
  return {
    status,
    answering: answers(`http://127.0.0.1:${port}/health`, () => ended),
    async [Symbol.asyncDispose]() {
      if (!ended) child.kill("SIGTERM");
      await status;
    },
  };
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
