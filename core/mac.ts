import { createHmac } from "node:crypto";
import { theConfig } from "./config.ts";

/**
 * 32 bytes that stand for a short secret in a table: HMAC-SHA256 under the master key. Whoever steals the table cannot
 * try codes against it. `place` says what the secret is for, so that one never passes for another.
 */
export function mac(place: string, secret: string): Uint8Array {
  return createHmac("sha256", theConfig().masterKey).update(`${place}\0${secret}`).digest();
}
