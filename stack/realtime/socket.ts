import type { Caller } from "../http/caller.ts";
import { type Channel, type Connection, push, reply } from "./channel.ts";
import type { Realtime } from "./context.ts";
import { decode, type Frame, type Version } from "./frames.ts";
import { join, leave, renew } from "./join.ts";

/** Speaks Phoenix over one WebSocket, message by message in the order they came. */
export function converse(
  realtime: Realtime,
  socket: WebSocket,
  version: Version,
  keyRole: Caller["role"],
): void {
  socket.binaryType = "arraybuffer";
  const connection: Connection = { socket, version, keyRole, channels: new Map() };
  let turn = Promise.resolve();
  socket.onmessage = ({ data }) => {
    turn = turn.then(() => hear(realtime, connection, decode(data)))
      .catch((error) => console.error("realtime", error));
  };
  socket.onclose = () => {
    turn = turn.then(() => [...connection.channels.values()].forEach((channel) => leave(realtime, channel)));
  };
}

async function hear(realtime: Realtime, connection: Connection, frame: Frame): Promise<void> {
  if (frame.topic === "phoenix") return reply(connection, frame, "ok"); // a heartbeat
  if (frame.event === "phx_join") return await join(realtime, connection, frame);
  const channel = connection.channels.get(frame.topic);
  if (!channel) return reply(connection, frame, "error", { reason: "unmatched topic" });
  const payload = (frame.payload ?? {}) as Record<string, unknown>;
  switch (frame.event) {
    case "phx_leave":
      leave(realtime, channel);
      reply(connection, frame, "ok");
      return push(channel, "phx_close", {});
    case "access_token":
      return await renew(realtime, channel, payload.access_token);
    case "presence":
      return show(realtime, channel, frame, payload);
    case "broadcast":
      return broadcast(realtime, channel, frame);
  }
}

function show(
  { presence }: Realtime,
  channel: Channel,
  frame: Frame,
  { event, payload }: Record<string, unknown>,
) {
  if (!channel.rights.showPresence) {
    return reply(channel.connection, frame, "error", { reason: "Unauthorized" });
  }
  channel.presence.enabled = true;
  if (event === "track") presence.track(channel, (payload ?? {}) as Record<string, unknown>);
  else if (event === "untrack") presence.untrack(channel);
  reply(channel.connection, frame, "ok");
}

function broadcast({ topics }: Realtime, channel: Channel, frame: Frame) {
  const { payload, raw } = frame;
  if (channel.rights.say) {
    topics.tell(
      channel.name,
      channel.private,
      { event: "broadcast", payload, raw },
      (other) => other.rights.hear && (other !== channel || channel.self),
    );
  }
  if (!channel.ack) return;
  if (channel.rights.say) reply(channel.connection, frame, "ok");
  else reply(channel.connection, frame, "error", { reason: "Unauthorized" });
}
