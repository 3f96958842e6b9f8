import { randomBytes } from "node:crypto";
import { newToken } from "@/core/secret.ts";

/** A new key for a machine: how it begins, which people may see, then 256 random bits. */
export const newKey = (): string => `cusp_${randomBytes(4).toString("hex")}_${newToken()}`;

/** Whether a text has the shape of a key. */
export const isKey = (text: string): boolean => /^cusp_[0-9a-f]{8}_[\w-]{43}$/.test(text);

/** How a key begins, so that people can tell which is which. */
export const prefixOf = (key: string): string => key.slice(0, "cusp_00000000".length);
