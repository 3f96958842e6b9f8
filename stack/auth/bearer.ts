import type { Claims } from "../access_token.ts";
import { bearerOf } from "../http/caller.ts";
import type { Auth, AuthCall } from "./context.ts";
import { AuthRefusal, notAdmin, userBanned } from "./refusal.ts";
import { isBanned, userById, type UserRow } from "./user.ts";

/** A signed-in caller. */
export interface Bearer {
  user: UserRow;
  sessionId: string;
  aal: NonNullable<Claims["aal"]>;
}

/** The user and session behind a call's token; the session must still stand. */
export async function bearer(auth: Auth, { request }: AuthCall): Promise<Bearer> {
  const token = bearerOf(request);
  if (!token || token.startsWith("sb_")) {
    throw new AuthRefusal(401, "no_authorization", "This endpoint requires a Bearer token");
  }
  const claims = await auth.tokens.verify(token).catch((error) => {
    throw new AuthRefusal(403, "bad_jwt", `invalid JWT: ${error.message}`);
  });
  const user = claims.sub && await userById(auth.sql, claims.sub);
  if (!user) throw new AuthRefusal(403, "user_not_found", "User from sub claim in JWT does not exist");
  const [session] = await auth.sql<Pick<Bearer, "aal">[]>`
    select aal from auth.sessions where id = ${claims.session_id ?? null} and user_id = ${user.id}`;
  if (!session) {
    throw new AuthRefusal(403, "session_not_found", "Session from session_id claim in JWT does not exist");
  }
  if (isBanned(user)) throw userBanned;
  return { user, sessionId: claims.session_id!, aal: session.aal };
}

/** Lets only the secret key pass; a user's token beside it makes it that user. */
export function requireAdmin({ keyRole, request }: AuthCall): void {
  const token = bearerOf(request);
  if (keyRole !== "service_role" || (token && !token.startsWith("sb_secret_"))) throw notAdmin;
}
