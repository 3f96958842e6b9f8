import { type Caller, Unauthorized } from "../http/caller.ts";
import type { Call } from "../http/routes.ts";
import type { Realtime } from "./context.ts";

interface Message {
  topic: string;
  event: string;
  payload?: unknown;
  private?: boolean;
}

const accepted = () => new Response(null, { status: 202 });
const forbidden = () =>
  Response.json({ message: "You do not have permissions to write to this topic" }, { status: 403 });

/** Answers POST /api/broadcast: many messages, of which those the caller may not send are left out. */
export async function broadcastMany(realtime: Realtime, { request }: Call): Promise<Response> {
  const caller = await callerOf(realtime, request);
  if (!caller) return Response.json({ message: "Invalid token" }, { status: 401 });
  const { messages } = await request.json() as { messages: Message[] };
  for (const message of messages) await send(realtime, caller, message);
  return accepted();
}

/** Answers POST /api/broadcast/:topic/events/:event: one message, JSON or bytes. */
export async function broadcastOne(realtime: Realtime, { request, url, params }: Call): Promise<Response> {
  const caller = await callerOf(realtime, request);
  if (!caller) return Response.json({ message: "Invalid token" }, { status: 401 });
  const { topic, event } = params;
  const isPrivate = url.searchParams.get("private") === "true";
  if (request.headers.get("content-type")?.startsWith("application/octet-stream")) {
    if (isPrivate && !(await realtime.authorize(caller, topic)).say) return forbidden();
    const raw = { event, encoding: 0, body: await request.bytes() };
    realtime.topics.tell(topic, isPrivate, { event: "broadcast", raw }, ({ rights }) => rights.hear);
    return accepted();
  }
  const sent = await send(realtime, caller, {
    topic,
    event,
    payload: await request.json(),
    private: isPrivate,
  });
  return sent ? accepted() : forbidden();
}

async function send(realtime: Realtime, caller: Caller, message: Message): Promise<boolean> {
  const { topic, event, payload, private: isPrivate = false } = message;
  if (isPrivate && !(await realtime.authorize(caller, topic)).say) return false;
  const body = { type: "broadcast", event, payload };
  realtime.topics.tell(topic, isPrivate, { event: "broadcast", payload: body }, ({ rights }) => rights.hear);
  return true;
}

async function callerOf({ callers }: Realtime, request: Request): Promise<Caller | undefined> {
  return await callers.callerOf(request).catch((error) => {
    if (error instanceof Unauthorized) throw error;
    return undefined;
  });
}
