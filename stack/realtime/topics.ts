import { type Channel, transmit } from "./channel.ts";
import { encode, encodeBroadcast, type RawBroadcast } from "./frames.ts";

/** Something for everybody on a topic. */
export interface Announcement {
  event: string;
  /** Missing for a binary broadcast, which version 1.0.0 cannot carry. */
  payload?: unknown;
  raw?: RawBroadcast;
}

/** Who is on which topic. Private and public channels of one name do not hear each other. */
export interface Topics {
  add(channel: Channel): void;
  remove(channel: Channel): void;
  all(): Channel[];
  tell(name: string, isPrivate: boolean, what: Announcement, whom: (channel: Channel) => boolean): void;
}

export function topics(): Topics {
  const channels = new Map<string, Set<Channel>>();
  const keyOf = (name: string, isPrivate: boolean) => `${isPrivate ? "private" : "public"} ${name}`;

  return {
    add(channel) {
      const key = keyOf(channel.name, channel.private);
      if (!channels.has(key)) channels.set(key, new Set());
      channels.get(key)!.add(channel);
    },
    remove(channel) {
      const key = keyOf(channel.name, channel.private);
      const others = channels.get(key);
      others?.delete(channel);
      if (!others?.size) channels.delete(key);
    },
    all: () => [...channels.values()].flatMap((set) => [...set]),
    tell(name, isPrivate, what, whom) {
      const written = writer(`realtime:${name}`, what);
      for (const channel of channels.get(keyOf(name, isPrivate)) ?? []) {
        const data = whom(channel) && written(channel);
        if (data) transmit(channel.connection, data);
      }
    },
  };
}

/** Writes a message once for each way of writing, however many hear it. */
function writer(topic: string, { event, payload, raw }: Announcement) {
  const written = new Map<string, string | Uint8Array<ArrayBuffer>>();
  const frame = { joinRef: null, ref: null, topic, event, payload };
  return ({ connection: { version } }: Channel) => {
    if (version === "1.0.0" && payload === undefined) return undefined;
    if (!written.has(version)) {
      const binary = raw && version === "2.0.0";
      written.set(version, binary ? encodeBroadcast(topic, raw) : encode(version, frame));
    }
    return written.get(version);
  };
}
