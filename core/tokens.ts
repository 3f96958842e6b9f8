import { createHash } from "node:crypto";
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from "jose";
import { theConfig } from "./config.ts";

/** What a verified access token says. */
export interface Claims {
  principalId: string;
  sessionId: string;
  email: string;
  /** The name that Auth was given at sign-up, if any. */
  name?: string;
  /** Seconds since 1970 at which the token ends. */
  expiresAt: number;
}

/** A verifier of access tokens issued at `authUrl`: null for one that is forged, foreign or expired. */
export function verifierFor(authUrl: string, keys: JWTVerifyGetKey, mostKept = 10_000) {
  // Verifying costs more than the page's query, so a verified token is known again by its hash.
  const kept = new Map<string, Claims>();
  return async (token: string): Promise<Claims | null> => {
    const hash = createHash("sha256").update(token).digest("base64");
    const known = kept.get(hash);
    if (known && known.expiresAt > Date.now() / 1000) return known;
    kept.delete(hash);
    const claims = await verified(token);
    if (claims) {
      if (kept.size >= mostKept) kept.delete(kept.keys().next().value!);
      kept.set(hash, claims);
    }
    return claims;
  };

  async function verified(token: string): Promise<Claims | null> {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: authUrl,
        audience: "authenticated",
        algorithms: ["ES256"],
      });
      return claimsOf(payload);
    } catch (error) {
      if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) throw error;
      return null;
    }
  }
}

function claimsOf(payload: JWTPayload): Claims | null {
  const { sub, session_id, email, user_metadata, exp } = payload as JWTPayload & Record<string, never>;
  if (!sub || !session_id || !exp) return null;
  const { name } = (user_metadata ?? {}) as { name?: string };
  return { principalId: sub, sessionId: session_id, email: email ?? "", name, expiresAt: exp };
}

let verifier: ReturnType<typeof verifierFor> | undefined;

/** Verifies a token of this installation's Auth, by its published keys. */
export function verify(token: string): Promise<Claims | null> {
  if (!verifier) {
    const authUrl = `${theConfig().supabaseUrl}/auth/v1`;
    verifier = verifierFor(authUrl, createRemoteJWKSet(new URL(`${authUrl}/.well-known/jwks.json`)));
  }
  return verifier(token);
}
