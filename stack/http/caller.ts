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
  return {
    /** The role of an API key alone. */
    keyRole(key: string | null): Caller["role"] {
      if (!key) throw new Unauthorized("No API key found in request");
      const role = roles.get(key);
      if (!role) throw new Unauthorized("Invalid API key");
      return role;
    },
    /** The caller of an HTTP request. */
    async of(request: Request): Promise<Caller> {
      const bearer = bearerOf(request);
      const key = request.headers.get("apikey") ?? new URL(request.url).searchParams.get("apikey") ?? bearer;
      const role = this.keyRole(key);
      return await this.with(role, bearer);
    },
    /** The caller that `token` makes of a key's role; an API key in its place changes nothing. */
    async with(role: Caller["role"], token: string | null): Promise<Caller> {
      if (!token || roles.has(token)) return { role: token ? roles.get(token)! : role, claims: { role } };
      const claims = await tokens.verify(token);
      return { role: roleIn(claims), claims };
    },
  };
}

export type Callers = ReturnType<typeof callers>;

/** The token after `Bearer`, if there is one. */
export function bearerOf(request: Request): string | null {
  return request.headers.get("authorization")?.match(/^Bearer\s+(\S+)$/i)?.[1] ?? null;
}

function roleIn(claims: Claims): Caller["role"] {
  return claims.role === "authenticated" || claims.role === "service_role" ? claims.role : "anon";
}
