import { importJWK, type JWK, type JWTPayload, jwtVerify, SignJWT } from "jose";
import type { Keys } from "./keys.ts";

/** What an access token says; the names are those of hosted Supabase. */
export interface Claims extends JWTPayload {
  role?: string;
  email?: string;
  session_id?: string;
  aal?: "aal1" | "aal2";
  amr?: { method: string; timestamp: number }[];
  app_metadata?: Record<string, unknown>;
  user_metadata?: Record<string, unknown>;
}

/** Seconds that an access token is valid for. */
export const tokenLifetime = 3600;

/** Signs and verifies this project's access tokens: ES256 and nothing else. */
export interface AccessTokens {
  sign(claims: Claims): Promise<string>;
  /** The claims of a token that is whole, ours and not expired; throws jose's errors otherwise. */
  verify(token: string): Promise<Claims>;
  jwks: { keys: JWK[] };
}

export async function accessTokens({ signing }: Keys): Promise<AccessTokens> {
  const { d: _private, ...published } = signing;
  const privateKey = await importJWK(signing, "ES256");
  const publicKey = await importJWK(published, "ES256");
  return {
    jwks: { keys: [{ ...published, key_ops: ["verify"] }] },
    async sign(claims) {
      const now = Math.floor(Date.now() / 1000);
      return await new SignJWT({ exp: now + tokenLifetime, iat: now, ...claims })
        .setProtectedHeader({ alg: "ES256", kid: signing.kid, typ: "JWT" })
        .sign(privateKey);
    },
    async verify(token) {
      const { payload } = await jwtVerify(token, publicKey, {
        algorithms: ["ES256"],
        requiredClaims: ["exp"],
      });
      return payload;
    },
  };
}
