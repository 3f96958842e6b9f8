import { bannedUntil } from "./ban.ts";
import { requireAdmin } from "./bearer.ts";
import { emailIn, record, text } from "./body.ts";
import type { Auth, AuthCall } from "./context.ts";
import { confirm, refuseTaken } from "./new_user.ts";
import { hashed } from "./password.ts";
import { userNotFound } from "./refusal.ts";
import { endSessions } from "./sign_out.ts";
import { merged, userById, userJson } from "./user.ts";

/** Answers PUT /admin/users/:id: changes what the body names, without any mail. A new password ends all sessions. */
export async function updateUser(auth: Auth, call: AuthCall): Promise<Response> {
  requireAdmin(call);
  const { body } = call;
  const user = await userById(auth.sql, call.params.id);
  if (!user) throw userNotFound;
  const password = text(body, "password");
  const hash = password ? await hashed(password) : text(body, "password_hash");
  const ban = bannedUntil(text(body, "ban_duration"));
  const email = body.email ? emailIn(body) : user.email;

  await auth.sql.begin(async (sql) => {
    await sql`
      update auth.users set
             email = ${email}, encrypted_password = ${hash ?? user.encrypted_password},
             role = ${text(body, "role") ?? user.role},
             banned_until = ${ban === undefined ? user.banned_until : ban},
             raw_app_meta_data = ${sql.json(merged(user.raw_app_meta_data, record(body, "app_metadata")))},
             raw_user_meta_data = ${sql.json(merged(user.raw_user_meta_data, record(body, "user_metadata")))},
             updated_at = now()
       where id = ${user.id}`.catch(refuseTaken);
    if (email !== user.email) {
      await sql`update auth.identities
                   set identity_data = identity_data || jsonb_build_object('email', ${email}::text), updated_at = now()
                 where user_id = ${user.id} and provider = 'email'`;
    }
    if (body.email_confirm === true) await confirm(sql, user.id);
    if (hash) await endSessions(sql, user.id, "global", null);
  });
  return Response.json(await userJson(auth.sql, (await userById(auth.sql, user.id))!));
}
