import type { Place } from "@/stack/mod.ts";

/** A stack in a program of its own, as `deno task stack` runs it. */
export interface Program extends AsyncDisposable {
  place: Place;
  /** Milliseconds from its start until it answered. */
  took: number;
  /** Ends it without any chance to tidy up. */
  kill(): Promise<void>;
  /** Asks it to stop, and says how it ended. */
  stop(signal: Deno.Signal): Promise<number>;
}

/** Starts a stack on `state` and resolves when it says where it is. */
export async function startProgram(state: string): Promise<Program> {
  const began = performance.now();
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "stack/main.ts"],
    env: { CUSP_STATE: state },
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  const lines = child.stdout.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>)
    .getReader();
  const { value, done } = await lines.read();
  if (done || !value.startsWith("Supabase")) throw new Error(`the stack did not start: ${value}`);
  const took = performance.now() - began;
  const end = async (signal: Deno.Signal) => {
    try {
      child.kill(signal);
    } catch { /* it has ended */ }
    const { code } = await child.status;
    await lines.cancel();
    return code;
  };
  return {
    place: JSON.parse(await Deno.readTextFile(`${state}/stack.json`)),
    took,
    kill: async () => void await end("SIGKILL"),
    stop: end,
    [Symbol.asyncDispose]: async () => void await end("SIGTERM"),
  };
}

/** The process id of the database server on `state`, if one runs. */
export async function databasePid(state: string): Promise<number | undefined> {
  const text = await Deno.readTextFile(`${state}/postgres/data/postmaster.pid`).catch(() => "");
  const pid = Number(text.split("\n")[0]);
  const args = pid ? await Deno.readTextFile(`/proc/${pid}/cmdline`).catch(() => "") : "";
  return args.includes(state) ? pid : undefined;
}
