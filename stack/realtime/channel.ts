import type { Caller } from "../http/caller.ts";
import { encode, type Frame, type Version } from "./frames.ts";

/** What the policies on realtime.messages let a caller do on one topic. */
export interface Rights {
  hear: boolean;
  say: boolean;
  seePresence: boolean;
  showPresence: boolean;
}

/** One browser's connection. */
export interface Connection {
  socket: WebSocket;
  version: Version;
  /** What the API key alone makes of the caller. */
  keyRole: Caller["role"];
  channels: Map<string, Channel>;
}

/** One connection's part in one topic. */
export interface Channel {
  connection: Connection;
  /** As the client writes it, `realtime:` before the name. */
  topic: string;
  name: string;
  joinRef: string | null;
  private: boolean;
  caller: Caller;
  rights: Rights;
  /** Whether it hears its own broadcasts, and wants them acknowledged. */
  self: boolean;
  ack: boolean;
  presence: { enabled: boolean; key: string; ref?: string };
}

const most = 4_000_000;

/** Sends, unless the socket is closed or its reader is so slow that messages pile up. */
export function transmit({ socket }: Connection, data: string | Uint8Array<ArrayBuffer>): void {
  if (socket.readyState === WebSocket.OPEN && socket.bufferedAmount < most) socket.send(data);
}

/** Answers a message of the client. */
export function reply(
  connection: Connection,
  to: Frame,
  status: "ok" | "error",
  response: unknown = {},
): void {
  const { joinRef, ref, topic } = to;
  const frame = { joinRef, ref, topic, event: "phx_reply", payload: { status, response } };
  transmit(connection, encode(connection.version, frame));
}

/** Tells a channel something that it did not ask. */
export function push(channel: Channel, event: string, payload: unknown): void {
  const { connection: { version }, topic } = channel;
  const joinRef = version === "2.0.0" ? channel.joinRef : null;
  transmit(channel.connection, encode(version, { joinRef, ref: null, topic, event, payload }));
}
