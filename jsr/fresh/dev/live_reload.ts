import type { Handler } from "../server/listen.ts";

/** Tells pages at `path` which run of the server they talk to, and leaves the rest to `handler`. */
export function liveReload(handler: Handler, path: string): Handler {
  const greeting = new TextEncoder().encode(`retry: 300\ndata: ${crypto.randomUUID()}\n\n`);
  return async (request, info) => {
    if (new URL(request.url).pathname !== path) {
      return await handler(request, info);
    }
    // Kept open: its end is how a page learns that the server is gone.
    const body = new ReadableStream({ start: (controller) => controller.enqueue(greeting) });
    return new Response(body, {
      headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-store" },
    });
  };
}
