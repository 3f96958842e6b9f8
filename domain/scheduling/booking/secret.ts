import { randomInt } from "node:crypto";
import { digestOf } from "@/core/secret.ts";
import { mac } from "@/core/mac.ts";

/** Six digits, as a mail says them. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, "0");

/** What stands in the table in place of a booking's code: the same digits of another booking are another thing. */
export const codeDigest = (bookingId: string, code: string): Uint8Array => mac(`booking ${bookingId}`, code);

/** What stands for a caller's address, so that what one holds can be counted without keeping where they sit. */
export const visitorOf = (address: string): Uint8Array => mac("visitor", address);

// The driver takes binary as a Buffer.
export const asBytes = (bytes: Uint8Array) => bytes as never;

/** What a secret of a link is found by. */
export const soughtBy = (secret: string) => asBytes(digestOf(secret));
