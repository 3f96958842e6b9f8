import { emailIn, text } from "./body.ts";
import type { Auth, AuthCall } from "./context.ts";
import { matches } from "./password.ts";
import { exchangeCode } from "./pkce.ts";
import { refresh } from "./refresh.ts";
import { AuthRefusal, invalid } from "./refusal.ts";
import { beginSession } from "./session.ts";
import { isBanned, userByEmail } from "./user.ts";

const wrong = new AuthRefusal(400, "invalid_credentials", "Invalid login credentials");

/** Answers POST /token by its grant: a password, a refresh token, or a code with its verifier. */
export async function token(auth: Auth, call: AuthCall): Promise<Response> {
  const grant = call.url.searchParams.get("grant_type");
  if (grant === "password") return await signIn(auth, call);
  if (grant === "refresh_token") return await refresh(auth, call);
  if (grant === "pkce") return await exchangeCode(auth, call);
  throw new AuthRefusal(400, "invalid_grant", "unsupported_grant_type");
}

/** Begins a session for the right password. Who does not know it learns nothing about the account. */
async function signIn(auth: Auth, call: AuthCall): Promise<Response> {
  const password = text(call.body, "password");
  if (!password) throw invalid("missing email or phone");
  const user = await userByEmail(auth.sql, emailIn(call.body));
  if (!await matches(password, user?.encrypted_password) || !user) throw wrong;
  if (isBanned(user)) throw new AuthRefusal(400, "user_banned", "User is banned");
  if (!user.email_confirmed_at) throw new AuthRefusal(400, "email_not_confirmed", "Email not confirmed");
  return Response.json(await auth.sql.begin((sql) => beginSession(auth, sql, call, user, "password")));
}
