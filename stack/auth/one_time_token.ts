import type { Auth, Sql } from "./context.ts";
import { derived, digest, sixDigits } from "./digest.ts";
import { otpExpired } from "./refusal.ts";

export type TokenType =
  | "confirmation_token"
  | "recovery_token"
  | "email_change_token_new"
  | "email_change_token_current";

/** What a mail carries: a code to type in, and the hash that stands for address and code in a link. */
export interface OneTimeToken {
  code: string;
  hash: string;
}

/** Seconds that a mailed code or link is valid for. */
const lifetime = 3600;

/** Makes the one standing token of its type for a user, in place of any earlier one. */
export async function issueToken(
  auth: Auth,
  sql: Sql,
  userId: string,
  type: TokenType,
  email: string,
): Promise<OneTimeToken> {
  const code = sixDigits();
  const hash = hashOf(auth, email, code);
  await sql`
    insert into auth.one_time_tokens (id, user_id, token_type, token_hash, relates_to)
    values (${crypto.randomUUID()}, ${userId}, ${type}, ${digest(hash)}, ${email})
    on conflict (user_id, token_type) do update
      set token_hash = excluded.token_hash, relates_to = excluded.relates_to, created_at = now(), updated_at = now()`;
  return { code, hash };
}

/** Uses up the token behind `hash` and says whose it was. Throws when it is unknown, used, old or of another type. */
export async function redeemToken(sql: Sql, hash: string, types: TokenType[]) {
  const [token] = await sql<{ userId: string; type: TokenType; email: string }[]>`
    delete from auth.one_time_tokens
     where token_hash = ${digest(hash)} and token_type = any (${types}::auth.one_time_token_type[])
       and created_at > now() - make_interval(secs => ${lifetime})
    returning user_id as "userId", token_type as type, relates_to as email`;
  if (!token) throw otpExpired;
  return token;
}

/** The hash of a code that was mailed to `email`; without the server's secret a code can't be guessed from it. */
export function hashOf(auth: Auth, email: string, code: string): string {
  return derived(auth.keys.authSecret, "one-time", email, code);
}
