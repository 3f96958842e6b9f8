import { createHash, randomBytes } from "node:crypto";

/** A new secret for a link: 256 random bits, as a path holds them. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What stands in the database in a token's place. */
export const digestOf = (token: string): Uint8Array => createHash("sha256").update(token).digest();

/** A new key for a machine: how it begins, which people may see, then 256 random bits. */
export const newKey = (): string => `cusp_${randomBytes(4).toString("hex")}_${newToken()}`;

/** Whether a text has the shape of a key. */
export const isKey = (text: string): boolean => /^cusp_[0-9a-f]{8}_[\w-]{43}$/.test(text);

/** How a key begins, so that people can tell which is which. */
export const prefixOf = (key: string): string => key.slice(0, "cusp_00000000".length);
