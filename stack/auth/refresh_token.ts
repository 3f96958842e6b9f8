import { derived, digest } from "./digest.ts";
import type { Auth, Sql } from "./context.ts";

/** A row of auth.refresh_tokens. `token` and `parent` hold digests. */
export interface RefreshTokenRow {
  id: string;
  token: string;
  parent: string | null;
  user_id: string;
  session_id: string;
  revoked: boolean;
  updated_at: Date;
}

/** Adds the active token of a session and returns it in clear, which is kept nowhere. */
export async function newRefreshToken(
  auth: Auth,
  sql: Sql,
  token: { sessionId: string; userId: string; parent?: string },
): Promise<string> {
  const [{ id }] = await sql`select nextval('auth.refresh_tokens_id_seq')::text as id`;
  const text = refreshTokenText(auth, token.sessionId, id);
  await sql`
    insert into auth.refresh_tokens (id, token, user_id, revoked, created_at, updated_at, parent, session_id)
    values (${id}, ${digest(text)}, ${token.userId}, false, now(), now(), ${
    token.parent ?? null
  }, ${token.sessionId})`;
  return text;
}

/** Revokes what is active in a session, adds its successor and returns that in clear. */
export async function rotateRefreshToken(
  auth: Auth,
  sql: Sql,
  sessionId: string,
  userId: string,
): Promise<string> {
  const [active] = await sql<RefreshTokenRow[]>`
    update auth.refresh_tokens set revoked = true, updated_at = now()
     where session_id = ${sessionId} and not revoked returning *`;
  return await newRefreshToken(auth, sql, { sessionId, userId, parent: active?.token });
}

/** The clear text of a token: made from its id, so that only the key file together with the table gives it away. */
export function refreshTokenText(auth: Auth, sessionId: string, id: string): string {
  return derived(auth.keys.authSecret, "refresh", sessionId, id).slice(0, 32);
}
