import { emailIn, record, text } from "./body.ts";
import type { Auth, AuthCall } from "./context.ts";
import { allowedRedirect } from "./link.ts";
import { mailToken } from "./mails.ts";
import { confirm, insertUser } from "./new_user.ts";
import { issueToken } from "./one_time_token.ts";
import { hashed } from "./password.ts";
import { beginFlow } from "./pkce.ts";
import { AuthRefusal, emailExists, invalid } from "./refusal.ts";
import { beginSession } from "./session.ts";
import { userByEmail, userById, userJson, type UserRow } from "./user.ts";

/** Makes an account. Where addresses must be confirmed, an account that is there already looks like a new one. */
export async function signUp(auth: Auth, call: AuthCall): Promise<Response> {
  const { body } = call;
  if (body.phone) throw new AuthRefusal(400, "phone_provider_disabled", "Phone signups are disabled");
  if (!body.email && !body.password) {
    throw new AuthRefusal(422, "anonymous_provider_disabled", "Anonymous sign-ins are disabled");
  }
  const [email, password] = [emailIn(body), text(body, "password")];
  if (!password) throw invalid("Signup requires a valid password");
  const passwordHash = await hashed(password);
  const wanted = { email, passwordHash, userMetadata: record(body, "data") };

  if (!auth.confirmEmail) {
    return Response.json(
      await auth.sql.begin(async (sql) => {
        const { id } = await insertUser(sql, wanted).catch(sayRegistered);
        await confirm(sql, id);
        return await beginSession(auth, sql, call, (await userById(sql, id))!, "password");
      }),
    );
  }
  auth.limits.mail(email);
  const there = await userByEmail(auth.sql, email);
  if (there?.email_confirmed_at) return Response.json(lookalike(email));
  const user = there ?? await auth.sql.begin((sql) => insertUser(sql, wanted));
  return Response.json(await userJson(auth.sql, await mailConfirmation(auth, call, user)));
}

/** Mails a user the link that confirms the address. */
export async function mailConfirmation(auth: Auth, call: AuthCall, user: UserRow): Promise<UserRow> {
  const token = await auth.sql.begin(async (sql) => {
    const issued = await issueToken(auth, sql, user.id, "confirmation_token", user.email!);
    await sql`update auth.users set confirmation_sent_at = now() where id = ${user.id}`;
    return await beginFlow(sql, call.body, user.id, "signup", issued);
  });
  const redirect = allowedRedirect(auth, call.url.searchParams.get("redirect_to"));
  await mailToken(auth, user.email!, "signup", token, redirect);
  return (await userById(auth.sql, user.id))!;
}

function sayRegistered(error: unknown): never {
  if (error !== emailExists) throw error;
  throw new AuthRefusal(422, "user_already_exists", "User already registered");
}

function lookalike(email: string) {
  const now = new Date();
  return {
    id: crypto.randomUUID(),
    aud: "authenticated",
    role: "authenticated",
    email,
    phone: "",
    confirmation_sent_at: now,
    app_metadata: { provider: "email", providers: ["email"] },
    user_metadata: {},
    identities: [],
    created_at: now,
    updated_at: now,
    is_anonymous: false,
  };
}
