import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Part } from "../http/server.ts";
import { type EdgeFunction, startFunction } from "./edge_function.ts";

export interface FunctionsOptions {
  /** Holds `<name>/index.ts` for each function. */
  folder: string;
  env(): Record<string, string>;
  /** How long an answer may take. */
  seconds?: number;
}

const prefix = "/functions/v1/";

/** Answers `/functions/v1/<name>/…` from the function's worker, started at its first call and again after a crash. */
export function functionsServer({ folder, env, seconds = 150 }: FunctionsOptions): Part & Disposable {
  const started = new Map<string, EdgeFunction>();

  async function functionNamed(name: string): Promise<EdgeFunction | undefined> {
    const running = started.get(name);
    if (running) return running;
    const entry = join(folder, name, "index.ts");
    if (!/^[\w-]+$/.test(name) || !await isFile(entry)) return;
    if (!started.has(name)) {
      const begin = { entry: pathToFileURL(entry).href, env: env() };
      started.set(name, startFunction(begin, () => started.delete(name)));
    }
    return started.get(name);
  }

  const part: Part = async ({ request, url }) => {
    if (!url.pathname.startsWith(prefix)) return;
    const path = url.pathname.slice(prefix.length);
    const name = path.split("/")[0];
    const running = await functionNamed(name);
    if (!running) return problem(404, "NOT_FOUND", "Requested function was not found");
    let alarm: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<"late">((resolve) => alarm = setTimeout(resolve, seconds * 1000, "late"));
    try {
      const answer = await Promise.race([
        running.answer(`${url.origin}/${path}${url.search}`, request),
        late,
      ]);
      if (answer !== "late") return answer;
      started.delete(name);
      running.stop();
      return problem(504, "IDLE_TIMEOUT", `The function did not answer within ${seconds} seconds`);
    } catch {
      return problem(500, "WORKER_ERROR", "Function exited due to an error (please check logs)");
    } finally {
      clearTimeout(alarm);
    }
  };
  return Object.assign(part, {
    [Symbol.dispose]() {
      for (const running of started.values()) running.stop();
      started.clear();
    },
  });
}

function problem(status: number, code: string, message: string): Response {
  return Response.json({ code, message }, { status });
}

async function isFile(path: string): Promise<boolean> {
  return await Deno.stat(path).then(({ isFile }) => isFile, () => false);
}
