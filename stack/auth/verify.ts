import { emailIn, text } from "./body.ts";
import type { Auth, AuthCall, Sql } from "./context.ts";
import { confirmChange } from "./email_change.ts";
import { confirm } from "./new_user.ts";
import { hashOf, redeemToken, type TokenType } from "./one_time_token.ts";
import { splitMark } from "./pkce.ts";
import { invalid, otpExpired } from "./refusal.ts";
import { beginSession } from "./session.ts";
import { userById, type UserRow } from "./user.ts";

const change: TokenType[] = ["email_change_token_new", "email_change_token_current"];
const tokensFor: Record<string, TokenType[]> = {
  signup: ["confirmation_token"],
  invite: ["confirmation_token"],
  magiclink: ["recovery_token"],
  recovery: ["recovery_token"],
  email: ["confirmation_token", "recovery_token"],
  email_change: change,
};
const guesses = 30;

/** Answers the first of the two confirmations that a change of address needs. */
export const halfWay = {
  code: 200,
  msg: "Confirmation link accepted. Please proceed to confirm link sent to the other email",
};

/** Answers POST /verify: a code with its address, or a link's hash, for a session. */
export async function verify(auth: Auth, call: AuthCall): Promise<Response> {
  const { body } = call;
  const type = text(body, "type") ?? "";
  const hash = text(body, "token_hash") ?? codeHash(auth, call);
  const answer = await auth.sql.begin(async (sql) => {
    const user = await redeem(sql, type, splitMark(hash).hash);
    return user ? await beginSession(auth, sql, call, user, "otp") : halfWay;
  });
  return Response.json(answer);
}

/** Uses up a token and does what it stands for. Returns its user, or nothing while another confirmation is due. */
export async function redeem(sql: Sql, type: string, hash: string): Promise<UserRow | undefined> {
  const types = tokensFor[type];
  if (!types) throw invalid("Verify requires a verification type");
  const token = await redeemToken(sql, hash, types);
  if (change.includes(token.type)) {
    if (!await confirmChange(sql, token.userId)) return;
  } else {
    await confirm(sql, token.userId);
  }
  const user = await userById(sql, token.userId);
  if (!user) throw otpExpired;
  return user;
}

function codeHash(auth: Auth, { body }: AuthCall): string {
  const code = text(body, "token");
  if (!code) throw invalid("Verify requires a token or a token hash");
  const email = emailIn(body);
  auth.limits.guess(`code ${email}`, guesses);
  return hashOf(auth, email, code);
}
