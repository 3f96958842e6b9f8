import { Unauthorized } from "./caller.ts";
import { preflight, readableByAll } from "./cors.ts";
import type { Call } from "./routes.ts";

/** A part of Supabase: answers a call, or leaves it to the next part. */
export type Part = (call: Call) => Promise<Response | undefined> | Response | undefined;

/** Milliseconds that calls underway may still take once the server is to stop. */
const patience = 1000;

/** Serves the parts on one port of 127.0.0.1, as the gateway of a hosted project does. */
export function serve(port: number, parts: Part[]): AsyncDisposable {
  const server = Deno.serve({ hostname: "127.0.0.1", port, onListen() {} }, (request, { remoteAddr }) => {
    return answer(parts, { request, url: new URL(request.url), params: {}, ip: remoteAddr.hostname });
  });
  return {
    async [Symbol.asyncDispose]() {
      let alarm: ReturnType<typeof setTimeout> | undefined;
      const waited = new Promise<void>((resolve) => alarm = setTimeout(resolve, patience));
      await Promise.race([server.shutdown(), waited]);
      clearTimeout(alarm);
    },
  };
}

/** Lets pages of any origin call a part. Edge functions are left out: they answer for themselves. */
export function withCors(part: Part): Part {
  return async (call) => {
    if (call.request.method === "OPTIONS") return preflight(call.request);
    const response = await answerWith(part, call);
    return response && readableByAll(response);
  };
}

/** A foreign name that leads here is a web page trying to read what only this machine may. */
const ownNames = ["127.0.0.1", "localhost", "[::1]"];

async function answer(parts: Part[], call: Call): Promise<Response> {
  if (!ownNames.includes(call.url.hostname)) return new Response("Misdirected request", { status: 421 });
  for (const part of parts) {
    const response = await answerWith(part, call);
    if (response) return response;
  }
  return Response.json({ message: "no Route matched with those values" }, { status: 404 });
}

async function answerWith(part: Part, call: Call): Promise<Response | undefined> {
  try {
    return await part(call);
  } catch (error) {
    if (error instanceof Unauthorized) return Response.json({ message: error.message }, { status: 401 });
    const gone = error instanceof Deno.errors.BadResource; // the caller hung up; nobody hears the answer
    if (!gone) console.error(call.request.method, call.url.pathname, error);
    return Response.json({ message: "Internal server error" }, { status: 500 });
  }
}
