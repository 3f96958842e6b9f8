import { createHash, createHmac, randomInt } from "node:crypto";

/** What is stored in place of a token: its SHA-256 in hexadecimal. */
export function digest(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** A token that only the holder of `secret` can make from `parts`. */
export function derived(secret: string, ...parts: (string | number)[]): string {
  return createHmac("sha256", secret).update(parts.join("\0")).digest("base64url");
}

/** Six random digits. */
export function sixDigits(): string {
  return String(randomInt(1_000_000)).padStart(6, "0");
}
