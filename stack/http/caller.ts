import type { AccessTokens, Claims } from "../access_token.ts";
import type { Keys } from "../keys.ts";

/** Who speaks, as the database will hear it: a role and the claims of its token. */
export interface Caller {
  role: "anon" | "authenticated" | "service_role";
  claims: Claims;
}

/** A request without a key of this project, or with a token that it did not issue. */
export class Unauthorized extends Error {
  override name = "Unauthorized";
}

/**
 * Reads the caller from an API key and a bearer token. A user's token counts for more than the key, so that the secret
 * key acts as `service_role` only when it comes alone.
 */
export function callers(keys: Keys, tokens: AccessTokens) {
  const roles = new Map<string, Caller["role"]>([
    [keys.publishableKey, "anon"],
    [keys.secretKey, "service_role"],
  ]);
  /** The role of an API key alone. */
  function keyRole(key: string | null): Caller["role"] {
    if (!key) throw new Unauthorized("No API key found in request");
    const role = roles.get(key);
    if (!role) throw new Unauthorized("Invalid API key");
    return role;
  }

  /** The caller that `token` makes of a key's role; an API key in its place changes nothing. */
  async function withToken(role: Caller["role"], token: string | null): Promise<Caller> {
    if (!token || roles.has(token)) return { role, claims: { role } };
    const claims = await tokens.verify(token);
    return { role: roleIn(claims), claims };
  }

  /** The caller of an HTTP request. */
  async function callerOf(request: Request): Promise<Caller> {
    const bearer = bearerOf(request);
    return await withToken(keyRole(keyOf(request) ?? bearer), bearer);
  }

  return { keyRole, withToken, callerOf };
}

export type Callers = ReturnType<typeof callers>;

/** The API key of a request, in its header or, for a WebSocket, its query. */
export function keyOf(request: Request): string | null {
  return request.headers.get("apikey") ?? new URL(request.url).searchParams.get("apikey");
}

/** The token after `Bearer`, if there is one. */
export function bearerOf(request: Request): string | null {
  return request.headers.get("authorization")?.match(/^Bearer\s+(\S+)$/i)?.[1] ?? null;
}

function roleIn(claims: Claims): Caller["role"] {
  return claims.role === "authenticated" || claims.role === "service_role" ? claims.role : "anon";
}
