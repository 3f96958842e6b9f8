import type { Auth, AuthCall, Sql } from "./context.ts";
import { allowedRedirect } from "./link.ts";
import { mailToken } from "./mails.ts";
import { refuseTaken } from "./new_user.ts";
import { issueToken, type OneTimeToken } from "./one_time_token.ts";
import { beginFlow } from "./pkce.ts";
import { emailExists } from "./refusal.ts";
import { userByEmail, type UserRow } from "./user.ts";

/** Asks the old and the new address to confirm the change; until both have, nothing changes. */
export async function requestChange(
  auth: Auth,
  call: AuthCall,
  user: UserRow,
  wanted: string,
): Promise<void> {
  if (await userByEmail(auth.sql, wanted)) throw emailExists;
  auth.limits.mail(wanted);
  const mails = await auth.sql.begin(async (sql) => {
    await sql`
      update auth.users set email_change = ${wanted}, email_change_confirm_status = ${user.email ? 0 : 1},
             email_change_sent_at = now(), updated_at = now() where id = ${user.id}`;
    const next = await issueToken(auth, sql, user.id, "email_change_token_new", wanted);
    const tokens: [string, OneTimeToken][] = [[
      wanted,
      await beginFlow(sql, call.body, user.id, "email_change", next),
    ]];
    if (user.email) {
      const current = await issueToken(auth, sql, user.id, "email_change_token_current", user.email);
      tokens.push([user.email, current]);
    }
    return tokens;
  });
  const redirect = allowedRedirect(auth, call.url.searchParams.get("redirect_to"));
  for (const [email, token] of mails) await mailToken(auth, email, "email_change", token, redirect);
}

/** Counts one confirmation; true once the address has changed. */
export async function confirmChange(sql: Sql, userId: string): Promise<boolean> {
  const [first] = await sql`
    update auth.users set email_change_confirm_status = 1, updated_at = now()
     where id = ${userId} and email_change_confirm_status = 0 and email_change <> '' returning id`;
  if (first) return false;
  const [{ email }] = await sql`
    update auth.users set email = email_change, email_change = '', email_change_confirm_status = 0,
           email_confirmed_at = coalesce(email_confirmed_at, now()), updated_at = now()
     where id = ${userId} returning email`.catch(refuseTaken);
  await sql`
    update auth.identities
       set identity_data = identity_data || jsonb_build_object('email', ${email}::text, 'email_verified', true),
           updated_at = now()
     where user_id = ${userId} and provider = 'email'`;
  return true;
}
