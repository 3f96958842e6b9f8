import type postgres from "postgres";
import { type Callers, keyOf } from "../http/caller.ts";
import { type Call, router } from "../http/routes.ts";
import type { Part } from "../http/server.ts";
import { authorizer } from "./authorize.ts";
import type { Realtime } from "./context.ts";
import { expel } from "./join.ts";
import { presence } from "./presence.ts";
import { broadcastMany, broadcastOne } from "./rest.ts";
import { relaySentRows } from "./sent_rows.ts";
import { converse } from "./socket.ts";
import { topics as newTopics } from "./topics.ts";

const expiryCheck = 2_000;

/** Answers `/realtime/v1/…`: broadcast, presence and private channels, as hosted Realtime does. */
export async function realtimeServer(sql: postgres.Sql, callers: Callers): Promise<Part & AsyncDisposable> {
  const topics = newTopics();
  const realtime: Realtime = { callers, authorize: authorizer(sql), topics, presence: presence(topics) };
  const relay = await relaySentRows(sql, topics);
  const sockets = new Set<WebSocket>();
  const timer = setInterval(() => expelExpired(realtime), expiryCheck);

  const part = router({
    "GET /realtime/v1/websocket": (call) => connect(realtime, sockets, call),
    "POST /realtime/v1/api/broadcast": (call) => broadcastMany(realtime, call),
    "POST /realtime/v1/api/broadcast/:topic/events/:event": (call) => broadcastOne(realtime, call),
  });
  return Object.assign(part, {
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      for (const socket of sockets) socket.close(1001);
      await relay[Symbol.asyncDispose]();
    },
  }) as Part & AsyncDisposable;
}

function connect(realtime: Realtime, sockets: Set<WebSocket>, { request, url }: Call): Response {
  const keyRole = realtime.callers.keyRole(keyOf(request));
  if (request.headers.get("upgrade")?.toLowerCase() !== "websocket") {
    return new Response("A WebSocket is expected here", { status: 426 });
  }
  const { socket, response } = Deno.upgradeWebSocket(request);
  sockets.add(socket);
  converse(realtime, socket, url.searchParams.get("vsn") === "1.0.0" ? "1.0.0" : "2.0.0", keyRole);
  socket.addEventListener("close", () => sockets.delete(socket));
  return response;
}

/** An access token ends its channels with itself, unless a newer one came in time. */
function expelExpired(realtime: Realtime): void {
  const now = Date.now() / 1000;
  for (const channel of realtime.topics.all()) {
    const { exp } = channel.caller.claims;
    if (exp && exp < now) expel(realtime, channel, "Token has expired");
  }
}
