import { requireAdmin } from "./bearer.ts";
import type { Auth, AuthCall } from "./context.ts";
import { digest } from "./digest.ts";
import { userNotFound } from "./refusal.ts";
import { userById, userJson } from "./user.ts";

/** Answers DELETE /admin/users/:id: removes the account, or with `should_soft_delete` all that identifies it. */
export async function deleteUser(auth: Auth, call: AuthCall): Promise<Response> {
  requireAdmin(call);
  const { sql } = auth;
  const user = await userById(sql, call.params.id);
  if (!user) throw userNotFound;
  if (call.body.should_soft_delete === true) {
    await sql.begin(async (sql) => {
      await sql`
        update auth.users set deleted_at = now(), updated_at = now(), email = ${digest(user.email ?? "")},
               encrypted_password = '', email_change = '', raw_user_meta_data = '{}', raw_app_meta_data = '{}'
         where id = ${user.id}`;
      for (const table of ["identities", "sessions", "mfa_factors", "one_time_tokens"]) {
        await sql`delete from auth.${sql(table)} where user_id = ${user.id}`;
      }
    });
  } else {
    await sql`delete from auth.users where id = ${user.id}`;
  }
  return Response.json(await userJson(sql, user));
}
