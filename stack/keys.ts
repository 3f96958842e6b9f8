import { exportJWK, generateKeyPair, type JWK } from "jose";
import { join } from "node:path";

/** The secrets of one local Supabase, made once and kept with its state. */
export interface Keys {
  publishableKey: string;
  secretKey: string;
  /** The private ES256 key that access tokens are signed with. */
  signing: JWK & { kid: string };
  /** Signs links to stored objects; never leaves the stack. */
  linkSecret: string;
  /** Makes mailed codes and refresh tokens unguessable and TOTP secrets unreadable; never leaves the stack. */
  authSecret: string;
  passwords: { admin: string; postgres: string; services: string };
}

/** The keys kept in `state`; generates them, readable by this user alone, when there are none. */
export async function keysOf(state: string): Promise<Keys> {
  const file = join(state, "keys.json");
  try {
    return JSON.parse(await Deno.readTextFile(file));
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  const keys = await generateKeys();
  await writePrivate(file, JSON.stringify(keys, null, 2));
  return keys;
}

/** Writes `text` to `file`, readable by this user alone, whole or not at all. */
export async function writePrivate(file: string, text: string): Promise<void> {
  const draft = `${file}.${crypto.randomUUID()}.tmp`;
  await Deno.writeTextFile(draft, text, { mode: 0o600 });
  await Deno.rename(draft, file);
}

async function generateKeys(): Promise<Keys> {
  const { privateKey } = await generateKeyPair("ES256", { extractable: true });
  return {
    publishableKey: `sb_publishable_${random(24)}`,
    secretKey: `sb_secret_${random(24)}`,
    signing: { ...await exportJWK(privateKey), kid: crypto.randomUUID(), alg: "ES256", use: "sig" },
    linkSecret: random(32),
    authSecret: random(32),
    passwords: { admin: random(24), postgres: random(24), services: random(24) },
  };
}

/** `bytes` random bytes in base64url. */
export function random(bytes: number): string {
  return crypto.getRandomValues(new Uint8Array(bytes)).toBase64({ alphabet: "base64url", omitPadding: true });
}
