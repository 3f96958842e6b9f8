import { requireAdmin } from "./bearer.ts";
import { emailIn, record, text } from "./body.ts";
import type { Auth, AuthCall, Sql } from "./context.ts";
import { actionLink, allowedRedirect, type LinkType } from "./link.ts";
import { mailToken } from "./mails.ts";
import { insertUser } from "./new_user.ts";
import { issueToken, type TokenType } from "./one_time_token.ts";
import { hashed } from "./password.ts";
import { emailExists, invalid, userNotFound } from "./refusal.ts";
import { userByEmail, userJson, type UserRow } from "./user.ts";

type Wanted = LinkType | "email_change_current" | "email_change_new";
const wantable: string[] = [
  "signup",
  "invite",
  "magiclink",
  "recovery",
  "email_change_current",
  "email_change_new",
];

/** Answers POST /invite: makes an account and mails its link. */
export async function invite(auth: Auth, call: AuthCall): Promise<Response> {
  requireAdmin(call);
  const email = emailIn(call.body);
  auth.limits.mail(email);
  const { user, token } = await auth.sql.begin(async (sql) => {
    const user = await newcomer(sql, call, email, true);
    return { user, token: await issueToken(auth, sql, user.id, "confirmation_token", email) };
  });
  await mailToken(
    auth,
    email,
    "invite",
    token,
    allowedRedirect(auth, call.url.searchParams.get("redirect_to")),
  );
  return Response.json(await userJson(auth.sql, user));
}

/** Answers POST /admin/generate_link: the link, hash and code that a mail would carry; sends nothing. */
export async function generateLink(auth: Auth, call: AuthCall): Promise<Response> {
  requireAdmin(call);
  const { body, url } = call;
  const asked = text(body, "type") ?? "";
  if (!wantable.includes(asked)) throw invalid("Invalid email action link type requested");
  const redirect = allowedRedirect(auth, text(body, "redirect_to") ?? url.searchParams.get("redirect_to"));
  const { user, type, token } = await auth.sql.begin((sql) => prepare(auth, sql, call, asked as Wanted));
  return Response.json({
    ...await userJson(auth.sql, user),
    action_link: actionLink(auth, token.hash, type, redirect),
    email_otp: token.code,
    hashed_token: token.hash,
    verification_type: asked === "magiclink" ? type : asked,
    redirect_to: redirect,
  });
}

async function prepare(auth: Auth, sql: Sql, call: AuthCall, asked: Wanted) {
  const email = emailIn(call.body);
  const there = await userByEmail(sql, email);
  if (asked === "recovery" || asked.startsWith("email_change")) {
    if (!there) throw userNotFound;
    if (asked !== "recovery") return await prepareChange(auth, sql, call, there, asked);
  }
  const type = asked === "magiclink" && !there ? "signup" : asked as LinkType;
  const user = there && (type === "magiclink" || type === "recovery" || !there.email_confirmed_at)
    ? there
    : await newcomer(sql, call, email, type === "invite", there);
  const kind: TokenType = type === "magiclink" || type === "recovery"
    ? "recovery_token"
    : "confirmation_token";
  return { user, type, token: await issueToken(auth, sql, user.id, kind, email) };
}

async function prepareChange(auth: Auth, sql: Sql, call: AuthCall, user: UserRow, asked: Wanted) {
  const wanted = emailIn(call.body, "new_email");
  if (await userByEmail(sql, wanted)) throw emailExists;
  await sql`update auth.users set email_change = ${wanted}, email_change_confirm_status = 0, email_change_sent_at = now()
             where id = ${user.id} and email_change is distinct from ${wanted}`;
  const token = asked === "email_change_new"
    ? await issueToken(auth, sql, user.id, "email_change_token_new", wanted)
    : await issueToken(auth, sql, user.id, "email_change_token_current", user.email!);
  return { user, type: "email_change" as const, token };
}

async function newcomer(
  sql: Sql,
  call: AuthCall,
  email: string,
  invited: boolean,
  there?: UserRow,
) {
  if (there) throw emailExists;
  const password = text(call.body, "password");
  const passwordHash = password && await hashed(password);
  return await insertUser(sql, { email, passwordHash, invited, userMetadata: record(call.body, "data") });
}
