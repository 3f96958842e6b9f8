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

/** Stores bytes at a path that begins with the clinic's id; an object already there is refused. */
export async function store(path: string, bytes: Uint8Array<ArrayBuffer>, mediaType: string): Promise<void> {
  const { error } = await objects().upload(path, bytes, { contentType: mediaType, upsert: false });
  if (error) throw error;
}

/** A URL that opens one object for some seconds, for whoever holds it, as a download under `name`. */
export async function signedUrl(path: string, seconds: number, name: string): Promise<string> {
  const { data, error } = await objects().createSignedUrl(path, seconds, { download: name });
  if (error) throw new Refusal(410, "gone");
  return data.signedUrl;
}

/** Removes objects for good. Those already gone are fine. */
export async function remove(paths: string[]): Promise<void> {
  const { error } = await objects().remove(paths);
  if (error) throw error;
}
