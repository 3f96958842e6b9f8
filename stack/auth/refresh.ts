import { text } from "./body.ts";
import type { Auth, AuthCall, Sql } from "./context.ts";
import { digest } from "./digest.ts";
import { AuthRefusal } from "./refusal.ts";
import { type RefreshTokenRow, refreshTokenText, rotateRefreshToken } from "./refresh_token.ts";
import { sessionJson } from "./session.ts";
import { isBanned, userById } from "./user.ts";

const reuseSeconds = 10;
const notFound = new AuthRefusal(
  400,
  "refresh_token_not_found",
  "Invalid Refresh Token: Refresh Token Not Found",
);
const alreadyUsed = new AuthRefusal(400, "refresh_token_already_used", "Invalid Refresh Token: Already Used");
const banned = new AuthRefusal(400, "user_banned", "Invalid Refresh Token: User Banned");

/** Trades a refresh token for a new access token and the session's next refresh token. */
export async function refresh(auth: Auth, { body }: AuthCall): Promise<Response> {
  const given = text(body, "refresh_token");
  if (!given) throw notFound;
  const answer = await auth.sql.begin((sql) => refreshWith(auth, sql, digest(given)));
  if (answer === "reused") throw alreadyUsed; // the session's end is committed
  return Response.json(answer);
}

async function refreshWith(auth: Auth, sql: Sql, token: string) {
  const [found] = await sql<RefreshTokenRow[]>`select * from auth.refresh_tokens where token = ${token}`;
  if (!found) throw notFound;
  const [session] = await sql`select id from auth.sessions where id = ${found.session_id} for update`;
  if (!session) throw notFound;
  const user = await userById(sql, found.user_id);
  if (!user) throw notFound;
  if (isBanned(user)) throw banned;

  const next = await successor(auth, sql, found.id, found.session_id, user.id);
  if (!next) {
    await sql`delete from auth.sessions where id = ${found.session_id}`;
    return "reused";
  }
  await sql`update auth.sessions set refreshed_at = now() at time zone 'utc', updated_at = now()
             where id = ${found.session_id}`;
  return await sessionJson(auth, sql, user, found.session_id, next);
}

/**
 * The token that follows `id`: a new one if it is active; the active one if it was used a moment ago or is the active
 * one's parent, whose answer may have been lost; none if it is older and so was probably stolen.
 */
async function successor(auth: Auth, sql: Sql, id: string, sessionId: string, userId: string) {
  const [token] = await sql<(RefreshTokenRow & { recent: boolean })[]>`
    select *, updated_at > now() - make_interval(secs => ${reuseSeconds}) as recent
      from auth.refresh_tokens where id = ${id}`;
  if (!token.revoked) return await rotateRefreshToken(auth, sql, sessionId, userId);
  const [active] = await sql<RefreshTokenRow[]>`
    select * from auth.refresh_tokens where session_id = ${sessionId} and not revoked`;
  const excused = active && (token.recent || active.parent === token.token);
  return excused ? refreshTokenText(auth, sessionId, active.id) : undefined;
}
