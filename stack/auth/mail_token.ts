import { emailIn, record, text } from "./body.ts";
import type { Auth, AuthCall } from "./context.ts";
import { allowedRedirect, type LinkType } from "./link.ts";
import { mailToken } from "./mails.ts";
import { insertUser } from "./new_user.ts";
import { issueToken } from "./one_time_token.ts";
import { beginFlow } from "./pkce.ts";
import { invalid } from "./refusal.ts";
import { mailConfirmation } from "./sign_up.ts";
import { userByEmail, type UserRow } from "./user.ts";

/** Mails a sign-in link and code, to a new account too unless `create_user` is false. Says nothing of who is there. */
export async function otp(auth: Auth, call: AuthCall): Promise<Response> {
  const email = emailIn(call.body);
  auth.limits.mail(email);
  const user = await userByEmail(auth.sql, email);
  if (user?.email_confirmed_at) await mailLink(auth, call, user, "magiclink");
  else if (user) await mailConfirmation(auth, call, user);
  else if (call.body.create_user !== false) {
    const created = await auth.sql.begin((sql) =>
      insertUser(sql, { email, userMetadata: record(call.body, "data") })
    );
    await mailConfirmation(auth, call, created);
  }
  return Response.json({});
}

/** Mails a link to reset the password, if there is such an account. */
export async function recover(auth: Auth, call: AuthCall): Promise<Response> {
  const email = emailIn(call.body);
  auth.limits.mail(email);
  const user = await userByEmail(auth.sql, email);
  if (user) await mailLink(auth, call, user, "recovery");
  return Response.json({});
}

/** Mails the confirmation of a new account once more, if it is still wanted. */
export async function resend(auth: Auth, call: AuthCall): Promise<Response> {
  if (text(call.body, "type") !== "signup") throw invalid("Resend needs the type signup");
  const email = emailIn(call.body);
  auth.limits.mail(email);
  const user = await userByEmail(auth.sql, email);
  if (user && !user.email_confirmed_at) await mailConfirmation(auth, call, user);
  return Response.json({});
}

async function mailLink(auth: Auth, call: AuthCall, user: UserRow, type: LinkType): Promise<void> {
  const token = await auth.sql.begin(async (sql) => {
    const issued = await issueToken(auth, sql, user.id, "recovery_token", user.email!);
    await sql`update auth.users set recovery_sent_at = now() where id = ${user.id}`;
    return await beginFlow(sql, call.body, user.id, type, issued);
  });
  const redirect = allowedRedirect(auth, call.url.searchParams.get("redirect_to"));
  await mailToken(auth, user.email!, type, token, redirect);
}
