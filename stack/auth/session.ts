import { type Claims, tokenLifetime } from "../access_token.ts";
import type { Auth, AuthCall, Sql } from "./context.ts";
import { newRefreshToken } from "./refresh_token.ts";
import { userBanned } from "./refusal.ts";
import { isBanned, userJson, type UserRow } from "./user.ts";

/** Begins a session for a user who has shown `method`, and returns what supabase-js stores. */
export async function beginSession(auth: Auth, sql: Sql, call: AuthCall, user: UserRow, method: string) {
  if (isBanned(user)) throw userBanned;
  const id = crypto.randomUUID();
  await sql`
    insert into auth.sessions (id, user_id, created_at, updated_at, aal, user_agent, ip)
    values (${id}, ${user.id}, now(), now(), 'aal1', ${call.request.headers.get("user-agent")}, ${call.ip})`;
  await addMethod(sql, id, method);
  const [signedIn] = await sql<UserRow[]>`
    update auth.users set last_sign_in_at = now(), updated_at = now() where id = ${user.id} returning *`;
  const refreshToken = await newRefreshToken(auth, sql, { sessionId: id, userId: user.id });
  return await sessionJson(auth, sql, signedIn, id, refreshToken);
}

/** Notes in the session that its user has shown `method`. */
export async function addMethod(sql: Sql, sessionId: string, method: string): Promise<void> {
  await sql`
    insert into auth.mfa_amr_claims (id, session_id, created_at, updated_at, authentication_method)
    values (${crypto.randomUUID()}, ${sessionId}, now(), now(), ${method})
    on conflict (session_id, authentication_method) do update set updated_at = now()`;
}

/** A standing session with a newly signed access token. */
export async function sessionJson(
  auth: Auth,
  sql: Sql,
  user: UserRow,
  sessionId: string,
  refreshToken: string,
) {
  return {
    access_token: await auth.tokens.sign(await claimsOf(auth, sql, user, sessionId)),
    token_type: "bearer",
    expires_in: tokenLifetime,
    expires_at: Math.floor(Date.now() / 1000) + tokenLifetime,
    refresh_token: refreshToken,
    user: await userJson(sql, user),
  };
}

async function claimsOf(auth: Auth, sql: Sql, user: UserRow, sessionId: string): Promise<Claims> {
  const [session] = await sql<{ aal: "aal1" | "aal2"; amr: Claims["amr"] }[]>`
    select s.aal, jsonb_agg(jsonb_build_object('method', a.authentication_method,
             'timestamp', extract(epoch from a.updated_at)::bigint) order by a.updated_at desc) as amr
      from auth.sessions s join auth.mfa_amr_claims a on a.session_id = s.id
     where s.id = ${sessionId} group by s.id`;
  return {
    iss: auth.issuer,
    sub: user.id,
    aud: user.aud,
    email: user.email ?? "",
    phone: user.phone ?? "",
    app_metadata: user.raw_app_meta_data ?? {},
    user_metadata: user.raw_user_meta_data ?? {},
    role: user.role,
    aal: session.aal,
    amr: session.amr,
    session_id: sessionId,
    is_anonymous: user.is_anonymous,
  };
}
