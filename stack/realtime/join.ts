import type { Caller } from "../http/caller.ts";
import { unrestricted } from "./authorize.ts";
import { type Channel, type Connection, push, reply } from "./channel.ts";
import type { Realtime } from "./context.ts";
import type { Frame } from "./frames.ts";

interface JoinPayload {
  access_token?: string;
  config?: {
    private?: boolean;
    broadcast?: { ack?: boolean; self?: boolean };
    presence?: { key?: string; enabled?: boolean };
    postgres_changes?: unknown[];
  };
}

/** Lets a connection into a topic, or says why not. */
export async function join(realtime: Realtime, connection: Connection, frame: Frame): Promise<void> {
  const { access_token, config = {} } = (frame.payload ?? {}) as JoinPayload;
  const refuse = (reason: string) => reply(connection, frame, "error", { reason });
  if (config.postgres_changes?.length) return refuse("postgres_changes is not enabled on this project");
  const earlier = connection.channels.get(frame.topic);
  if (earlier) leave(realtime, earlier);

  const name = frame.topic.replace(/^realtime:/, "");
  const isPrivate = !!config.private;
  let caller: Caller;
  try {
    caller = await realtime.callers.withToken(connection.keyRole, access_token ?? null);
  } catch (error) {
    return refuse(`InvalidJWTToken: ${(error as Error).message}`);
  }
  const rights = isPrivate ? await realtime.authorize(caller, name) : unrestricted;
  if (!rights.hear && !rights.seePresence) {
    return refuse(`Unauthorized: You do not have permissions to read from this Channel topic: ${name}`);
  }
  if (connection.socket.readyState !== WebSocket.OPEN) return;

  const channel: Channel = {
    connection,
    topic: frame.topic,
    name,
    joinRef: frame.joinRef,
    private: isPrivate,
    caller,
    rights,
    self: !!config.broadcast?.self,
    ack: !!config.broadcast?.ack,
    presence: { enabled: !!config.presence?.enabled, key: config.presence?.key || crypto.randomUUID() },
  };
  connection.channels.set(channel.topic, channel);
  realtime.topics.add(channel);
  reply(connection, frame, "ok", { postgres_changes: [] });
  realtime.presence.greet(channel);
}

/** Takes a channel off its topic. */
export function leave({ topics, presence }: Realtime, channel: Channel): void {
  presence.untrack(channel);
  topics.remove(channel);
  channel.connection.channels.delete(channel.topic);
}

/** Takes a channel off its topic and tells it why. */
export function expel(realtime: Realtime, channel: Channel, message: string): void {
  push(channel, "system", { message, status: "error", extension: "system", channel: channel.name });
  leave(realtime, channel);
  push(channel, "phx_close", {});
}

/** Hears the caller anew through a newer token; who may no longer read the topic has to leave it. */
export async function renew(realtime: Realtime, channel: Channel, token: unknown): Promise<void> {
  if (typeof token !== "string" || token.startsWith("sb_")) return;
  try {
    channel.caller = await realtime.callers.withToken(channel.connection.keyRole, token);
  } catch (error) {
    return expel(realtime, channel, `InvalidJWTToken: ${(error as Error).message}`);
  }
  if (!channel.private) return;
  channel.rights = await realtime.authorize(channel.caller, channel.name);
  if (!channel.rights.hear && !channel.rights.seePresence) {
    expel(realtime, channel, "You do not have permissions to read from this Channel topic");
  }
}
