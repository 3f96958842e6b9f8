import { Buffer } from "node:buffer";
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** A fresh 32-byte key. */
export const newKey = (): Uint8Array => randomBytes(32);

/** Encrypts with AES-256-GCM: 12 bytes nonce, 16 bytes tag, then the ciphertext. `place` says what the bytes are of, and must be said again to open them. */
export function seal(key: Uint8Array, plain: Uint8Array | string, place: string): Uint8Array {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(new TextEncoder().encode(place));
  const body = Buffer.concat([cipher.update(plain as Uint8Array), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** Decrypts what `seal` made; throws when the key, the place or a byte is another. */
export function unseal(key: Uint8Array, sealed: Uint8Array, place: string): Uint8Array {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12)).setAAD(
    new TextEncoder().encode(place),
  );
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
}
