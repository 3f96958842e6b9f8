import { createHash, randomBytes } from "node:crypto";

/** A new secret for a link: 256 random bits, as a path holds them. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What stands in the database in a secret's place. */
export const digestOf = (secret: string): Uint8Array => createHash("sha256").update(secret).digest();
