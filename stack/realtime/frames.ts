/** A Phoenix message, as it travels in either direction. */
export interface Frame {
  joinRef: string | null;
  ref: string | null;
  topic: string;
  event: string;
  payload: unknown;
  /** The undecoded body of a broadcast that came in a binary frame. */
  raw?: RawBroadcast;
}

/** What somebody broadcast, as bytes. */
export interface RawBroadcast {
  event: string;
  encoding: number;
  body: Uint8Array<ArrayBuffer>;
}

/** Protocol 1.0.0 writes messages as objects; 2.0.0 as arrays, and broadcasts as binary frames. */
export type Version = "1.0.0" | "2.0.0";

const push = 3;
const broadcast = 4;
const json = 1;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Writes a message as text. */
export function encode(version: Version, { joinRef, ref, topic, event, payload }: Frame): string {
  if (version === "2.0.0") return JSON.stringify([joinRef, ref, topic, event, payload]);
  return JSON.stringify({ topic, event, payload, ref, join_ref: joinRef });
}

/** Reads a message of either version. Throws when it is none. */
export function decode(data: string | ArrayBuffer): Frame {
  if (typeof data !== "string") return decodePush(new Uint8Array(data));
  const message = JSON.parse(data);
  if (!Array.isArray(message)) {
    return { ...message, joinRef: message.join_ref ?? null, ref: message.ref ?? null };
  }
  const [joinRef, ref, topic, event, payload] = message;
  return { joinRef, ref, topic, event, payload };
}

/** A client's broadcast: kind, five lengths, encoding, then the five texts and the body. */
function decodePush(bytes: Uint8Array<ArrayBuffer>): Frame {
  if (bytes[0] !== push) throw new Error(`unknown kind of frame ${bytes[0]}`);
  const texts: string[] = [];
  let at = 7;
  for (const length of bytes.subarray(1, 6)) texts.push(decoder.decode(bytes.subarray(at, at += length)));
  const [joinRef, ref, topic, event] = texts;
  const raw = { event, encoding: bytes[6], body: bytes.slice(at) };
  const payload = raw.encoding === json
    ? { type: "broadcast", event, payload: JSON.parse(decoder.decode(raw.body) || "{}") }
    : undefined;
  return { joinRef, ref, topic, event: "broadcast", payload, raw };
}

/** A broadcast to subscribers of version 2.0.0: kind, three lengths, encoding, then topic, event, meta and body. */
export function encodeBroadcast(
  topic: string,
  { event, encoding, body }: RawBroadcast,
): Uint8Array<ArrayBuffer> {
  const [topicBytes, eventBytes] = [encoder.encode(topic), encoder.encode(event)];
  const header = [broadcast, topicBytes.length, eventBytes.length, 0, encoding];
  const frame = new Uint8Array(header.length + topicBytes.length + eventBytes.length + body.length);
  let at = 0;
  for (const part of [header, topicBytes, eventBytes, body]) {
    frame.set(part, at);
    at += part.length;
  }
  return frame;
}
