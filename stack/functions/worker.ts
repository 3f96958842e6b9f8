/// <reference lib="deno.worker" />
import type { Answered, Asked, Begin } from "./message.ts";

type Handler = (request: Request, info: unknown) => Response | Promise<Response>;

let handler: Handler | undefined;

/** Runs one edge function: its environment is what it was given, and Deno.serve hands its handler to us. */
async function begin({ entry, env }: Begin): Promise<void> {
  Object.defineProperty(Deno, "env", {
    value: {
      get: (name: string) => env[name],
      has: (name: string) => name in env,
      toObject: () => ({ ...env }),
      set: (name: string, value: string) => void (env[name] = value),
      delete: (name: string) => void delete env[name],
    },
  });
  Object.defineProperty(Deno, "serve", {
    value: (...given: (Handler | { handler?: Handler })[]) => {
      handler = given.map((one) => typeof one === "function" ? one : one.handler).find(Boolean);
      return { finished: new Promise(() => {}), shutdown: () => Promise.resolve(), ref() {}, unref() {} };
    },
  });
  Object.assign(globalThis, { EdgeRuntime: { waitUntil: (work: Promise<unknown>) => void work } });
  await import(entry);
  if (!handler) throw new Error(`${entry} does not call Deno.serve`);
}

async function answer({ id, url, method, headers, body }: Asked): Promise<Answered> {
  try {
    const response = await handler!(new Request(url, { method, headers, body }), {});
    return {
      id,
      status: response.status,
      headers: [...response.headers],
      body: await response.arrayBuffer(),
    };
  } catch (error) {
    console.error(error);
    const text = new TextEncoder().encode("Internal Server Error");
    return { id, status: 500, headers: [["content-type", "text/plain"]], body: text.buffer };
  }
}

let begun: Promise<void> | undefined;
self.onmessage = async ({ data }: MessageEvent<Begin | Asked>) => {
  if ("entry" in data) {
    await (begun = begin(data));
    return;
  }
  await begun;
  const answered = await answer(data);
  self.postMessage(answered, [answered.body]);
};
