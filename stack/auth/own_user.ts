import { type Bearer, bearer } from "./bearer.ts";
import { emailIn, record, text } from "./body.ts";
import type { Auth, AuthCall } from "./context.ts";
import { requestChange } from "./email_change.ts";
import { hashed, matches } from "./password.ts";
import { AuthRefusal } from "./refusal.ts";
import { endSessions } from "./sign_out.ts";
import { merged, userById, userJson } from "./user.ts";

/** Answers GET /user: who the caller is, as the database says now. */
export async function ownUser(auth: Auth, call: AuthCall): Promise<Response> {
  const { user } = await bearer(auth, call);
  return Response.json(await userJson(auth.sql, user));
}

/** Answers PUT /user: changes the caller's password, metadata or, once confirmed, address. */
export async function updateOwnUser(auth: Auth, call: AuthCall): Promise<Response> {
  const caller = await bearer(auth, call);
  const { user } = caller;
  const [password, data] = [text(call.body, "password"), record(call.body, "data")];
  const email = call.body.email ? emailIn(call.body) : undefined;
  if (password || email) await requireSecondFactor(auth, caller);
  if (password) await changePassword(auth, caller, password);
  if (data) {
    const metadata = auth.sql.json(merged(user.raw_user_meta_data, data));
    await auth
      .sql`update auth.users set raw_user_meta_data = ${metadata}, updated_at = now() where id = ${user.id}`;
  }
  if (email && email !== user.email) await requestChange(auth, call, user, email);
  return Response.json(await userJson(auth.sql, (await userById(auth.sql, user.id))!));
}

/** Sets a new password and ends the user's other sessions. */
async function changePassword(auth: Auth, { user, sessionId }: Bearer, password: string): Promise<void> {
  const hash = await hashed(password);
  if (await matches(password, user.encrypted_password)) {
    throw new AuthRefusal(422, "same_password", "New password should be different from the old password.");
  }
  await auth.sql.begin(async (sql) => {
    await sql`update auth.users set encrypted_password = ${hash}, updated_at = now() where id = ${user.id}`;
    await endSessions(sql, user.id, "others", sessionId);
  });
}

async function requireSecondFactor(auth: Auth, { user, aal }: Bearer): Promise<void> {
  if (aal === "aal2") return;
  const [factor] = await auth.sql`
    select id from auth.mfa_factors where user_id = ${user.id} and status = 'verified' limit 1`;
  if (factor) {
    throw new AuthRefusal(
      401,
      "insufficient_aal",
      "AAL2 session is required to update email or password when MFA is enabled.",
    );
  }
}
