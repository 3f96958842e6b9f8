import { createClient } from "@supabase/supabase-js";
import { theConfig } from "./config.ts";
import { Refusal } from "./refusal.ts";

const bucket = "clinics";

/** The one privileged use inside a request: the ledger has already said that this may be done. */
function objects() {
  const { supabaseUrl, secretKey } = theConfig();
  return createClient(supabaseUrl, secretKey, { auth: { persistSession: false, autoRefreshToken: false } })
    .storage.from(bucket);
}

/** Stores what flows by at a path that begins with the clinic's id, holding none of it; an object already there is refused. */
export async function store(
  path: string,
  bytes: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>,
  mediaType: string,
): Promise<void> {
  const options = { contentType: mediaType, upsert: false, duplex: "half" };
  const { error } = await objects().upload(path, bytes, options);
  if (error) throw error;
}

/** How many bytes an object has, as Storage says; null where there is none. */
export async function sizeOf(path: string): Promise<number | null> {
  const { data, error } = await objects().info(path);
  if (error || data.size === undefined) return null;
  return data.size;
}

/** What opening an object gave: all of it, or the part that was asked for. */
export interface Opened {
  body: ReadableStream<Uint8Array>;
  /** The part that it is, as HTTP writes it; absent where it is the whole. */
  range?: string;
  length: string | null;
}

/** Opens an object, or the `range` of it that a browser asks for, as a stream; refuses (410) when it is not there. */
export async function openObject(path: string, range?: string): Promise<Opened> {
  const { supabaseUrl, secretKey } = theConfig();
  const headers: Record<string, string> = { apikey: secretKey, authorization: `Bearer ${secretKey}` };
  if (range) headers.range = range;
  const answer = await fetch(`${supabaseUrl}/storage/v1/object/${bucket}/${path}`, { headers });
  if (!answer.ok || !answer.body) {
    await answer.body?.cancel();
    if (answer.status >= 500) throw new Error(`Storage answered ${answer.status}`);
    throw new Refusal(410, "gone");
  }
  return {
    body: answer.body,
    range: answer.headers.get("content-range") ?? undefined,
    length: answer.headers.get("content-length"),
  };
}

/** A picture cut to a square of `side` pixels, made by Storage; null where Storage makes none of it. */
export async function openPreview(path: string, side: number): Promise<Opened | null> {
  const { supabaseUrl, secretKey } = theConfig();
  const cut = `width=${side}&height=${side}&resize=cover`;
  const answer = await fetch(
    `${supabaseUrl}/storage/v1/render/image/authenticated/${bucket}/${path}?${cut}`,
    {
      headers: { apikey: secretKey, authorization: `Bearer ${secretKey}`, accept: "image/webp" },
    },
  );
  if (answer.ok && answer.body) return { body: answer.body, length: answer.headers.get("content-length") };
  await answer.body?.cancel();
  return null;
}

/** Up to a hundred objects that lie in a folder, by their paths. */
export async function objectsIn(folder: string): Promise<string[]> {
  const { data, error } = await objects().list(folder);
  if (error) throw error;
  return data.map(({ name }) => `${folder}/${name}`);
}

/** Removes objects for good. Those already gone are fine. */
export async function remove(paths: string[]): Promise<void> {
  const { error } = await objects().remove(paths);
  if (error) throw error;
}
