import { bearer } from "./bearer.ts";
import type { Auth, AuthCall, Sql } from "./context.ts";
import { invalid } from "./refusal.ts";

export type Scope = "global" | "local" | "others";

/** Answers POST /logout: ends the caller's session, the user's others, or all of them. */
export async function signOut(auth: Auth, call: AuthCall): Promise<Response> {
  const scope = call.url.searchParams.get("scope") ?? "global";
  if (scope !== "global" && scope !== "local" && scope !== "others") {
    throw invalid(`Unsupported logout scope ${JSON.stringify(scope)}`);
  }
  const { user, sessionId } = await bearer(auth, call);
  await endSessions(auth.sql, user.id, scope, sessionId);
  return new Response(null, { status: 204 });
}

/** Ends sessions of a user; their refresh tokens go with them. */
export async function endSessions(sql: Sql, userId: string, scope: Scope, sessionId: string | null) {
  await sql`
    delete from auth.sessions
     where user_id = ${userId}
       and case ${scope} when 'local' then id = ${sessionId} when 'others' then id <> ${sessionId} else true end`;
}
