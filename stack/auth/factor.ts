import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { Buffer } from "node:buffer";
import { Secret, TOTP } from "otpauth";
import { isUuid } from "../uuid.ts";
import type { Auth, Sql } from "./context.ts";
import { AuthRefusal } from "./refusal.ts";

/** A row of auth.mfa_factors; `secret` is ciphertext. */
export interface Factor {
  id: string;
  user_id: string;
  friendly_name: string | null;
  status: "unverified" | "verified";
  secret: string;
}

/** The caller's own factor. Somebody else's looks as if it were not there. */
export async function ownFactor(sql: Sql, id: string, userId: string): Promise<Factor> {
  const [factor] = isUuid(id)
    ? await sql<Factor[]>`select * from auth.mfa_factors where id = ${id} and user_id = ${userId}`
    : [];
  if (!factor) {
    throw new AuthRefusal(404, "mfa_factor_not_found", "Factor not found");
  }
  return factor;
}

/** The one-time passwords of a secret, as authenticator apps count them. */
export function totpOf(secret: string, issuer = "Cusp", label = ""): TOTP {
  return new TOTP({
    issuer,
    label,
    secret: Secret.fromBase32(secret),
    algorithm: "SHA1",
    digits: 6,
    period: 30,
  });
}

/** Encrypts a factor's secret for the table. */
export function sealed(auth: Auth, secret: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyOf(auth), nonce);
  const text = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString("base64");
}

/** Decrypts what `sealed` made. */
export function opened(auth: Auth, stored: string): string {
  const bytes = Buffer.from(stored, "base64");
  const decipher = createDecipheriv("aes-256-gcm", keyOf(auth), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return decipher.update(bytes.subarray(28), undefined, "utf8") + decipher.final("utf8");
}

const keyOf = ({ keys }: Auth) => createHash("sha256").update(`factor\0${keys.authSecret}`).digest();
