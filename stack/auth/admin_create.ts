import { requireAdmin } from "./bearer.ts";
import { isUuid } from "../uuid.ts";
import { bannedUntil } from "./ban.ts";
import { emailIn, record, text } from "./body.ts";
import type { Auth, AuthCall } from "./context.ts";
import { insertUser } from "./new_user.ts";
import { hashed } from "./password.ts";
import { invalid } from "./refusal.ts";
import { userJson } from "./user.ts";

/** Answers POST /admin/users: makes an account without any mail. */
export async function createUser(auth: Auth, call: AuthCall): Promise<Response> {
  requireAdmin(call);
  const { body } = call;
  const [email, password, givenHash] = [emailIn(body), text(body, "password"), text(body, "password_hash")];
  if (password && givenHash) throw invalid("Only a password or a password hash should be provided");
  if (givenHash && !/^\$2[aby]\$/.test(givenHash)) throw invalid("A password hash must be of bcrypt");
  const id = text(body, "id");
  if (id && !isUuid(id)) throw invalid("ID must conform to the uuid v4 format");
  const passwordHash = password ? await hashed(password) : givenHash;
  const user = await auth.sql.begin((sql) =>
    insertUser(sql, {
      id,
      email,
      passwordHash,
      confirmed: body.email_confirm === true,
      role: text(body, "role"),
      appMetadata: record(body, "app_metadata"),
      userMetadata: record(body, "user_metadata"),
      bannedUntil: bannedUntil(text(body, "ban_duration")),
    })
  );
  return Response.json(await userJson(auth.sql, user));
}
