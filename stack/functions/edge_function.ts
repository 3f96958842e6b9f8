import type { Answered, Asked, Begin } from "./message.ts";

/** One edge function in a worker of its own. */
export interface EdgeFunction {
  /** Rejects when the worker crashed before it answered. */
  answer(url: string, request: Request): Promise<Response>;
  stop(): void;
}

/** Starts the function at `entry`; `ended` is called once if its worker crashes. */
export function startFunction(begin: Begin, ended: () => void): EdgeFunction {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, { resolve(answered: Answered): void; reject(reason: unknown): void }>();
  let last = 0;

  worker.onmessage = ({ data }: MessageEvent<Answered>) => {
    waiting.get(data.id)?.resolve(data);
    waiting.delete(data.id);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    console.error("function", begin.entry, event.message);
    worker.terminate();
    ended();
    for (const { reject } of waiting.values()) reject(new Error(event.message));
    waiting.clear();
  };
  worker.postMessage(begin);

  return {
    async answer(url, request) {
      const body = request.body ? await request.arrayBuffer() : null;
      const asked: Asked = { id: ++last, url, method: request.method, headers: [...request.headers], body };
      const { status, headers, body: text } = await new Promise<Answered>((resolve, reject) => {
        waiting.set(asked.id, { resolve, reject });
        worker.postMessage(asked, body ? [body] : []);
      });
      const empty = status === 204 || status === 304 || status === 101;
      return new Response(empty ? null : text, { status, headers });
    },
    stop() {
      worker.terminate();
      for (const { reject } of waiting.values()) reject(new Error("stopped"));
      waiting.clear();
    },
  };
}
