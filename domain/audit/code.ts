import { createHash } from "node:crypto";
import type { Buffer } from "node:buffer";

// Crockford's letters: none is mistaken for another, however they are read out or copied.
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const ofDigest = 22;
const ofCheck = 2;

/**
 * A checkpoint's code, `214-7KQ2-…`: the seal's number, 110 bits of its digest, and two letters that tell a slip of the
 * pen, or another clinic's code, from a chain that was tampered with.
 */
export function codeOf(clinicId: string, seal: number, digest: Uint8Array): string {
  const body = lettersOf(digest).slice(0, ofDigest);
  return [seal, ...(body + checkOf(clinicId, seal, body)).match(/.{4}/g)!].join("-");
}

/** The seal that a code speaks of and the letters of its digest; null for what is no code of this clinic's. */
export function codeRead(clinicId: string, typed: string): { seal: number; body: string } | null {
  const plain = typed.toUpperCase().replaceAll("O", "0").replaceAll(/[IL]/g, "1")
    .replaceAll(/[\s\u2010-\u2015-]+/g, "-").replace(/^-|-$/g, "");
  const [, number, rest] = plain.match(/^(\d{1,15})-([0-9A-Z-]+)$/) ?? [];
  if (!number) return null;
  const said = rest.replaceAll("-", "");
  const [seal, body] = [Number(number), said.slice(0, ofDigest)];
  return said.length === ofDigest + ofCheck && said.endsWith(checkOf(clinicId, seal, body))
    ? { seal, body }
    : null;
}

/** Whether a digest begins with the letters of a code. */
export const beginsWith = (digest: Uint8Array, body: string): boolean => lettersOf(digest).startsWith(body);

function checkOf(clinicId: string, seal: number, body: string): string {
  const digest: Buffer = createHash("sha256").update(`${clinicId} ${seal} ${body}`).digest();
  return lettersOf(digest).slice(0, ofCheck);
}

/** Bytes as letters, five bits each; what does not fill a letter is left out. */
function lettersOf(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  return bits.match(/.{5}/g)!.map((five) => letters[parseInt(five, 2)]).join("");
}
