import { type AuthError, createClient, type Session } from "@supabase/supabase-js";
import { theConfig } from "./config.ts";
import { Refusal, refusedField } from "./refusal.ts";

/** What Auth hands out at sign-in: a short access token and the token that renews it. */
export interface Tokens {
  accessToken: string;
  refreshToken: string;
}

/** A client of Auth that keeps nothing: each request's session is its own. */
export function authClient(key = theConfig().publishableKey) {
  const options = { auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false } };
  return createClient(theConfig().supabaseUrl, key, options).auth;
}

/** Auth's administration: the one use of the privileged key that requests lead to, beside Storage. */
export const authAdmin = () => authClient(theConfig().secretKey).admin;

/** Signs in with a password; refuses (422) without saying whether the account exists. */
export async function signInWithPassword(email: string, password: string): Promise<Tokens> {
  const { data, error } = await authClient().signInWithPassword({ email, password });
  if (error) throw refusalOf(error, new Refusal(422, "wrong_password"));
  return tokensOf(data.session);
}

/** Makes an account whose address a mail has proven. One that exists already stays as it is (409). */
export async function createAccount(email: string, password: string, name: string): Promise<void> {
  const { error } = await authAdmin().createUser({
    email,
    password,
    email_confirm: true,
    user_metadata: { name },
  });
  const taken = error?.code === "email_exists";
  if (error) {
    throw refusalOf(error, taken ? new Refusal(409, "account_exists") : refusedField("password", "invalid"));
  }
}

/** Renews a session; null where it has ended. */
export async function renew(refreshToken: string): Promise<Tokens | null> {
  const { data, error } = await authClient().refreshSession({ refresh_token: refreshToken });
  if (error && (error.status ?? 500) >= 500) throw new Refusal(503, "unavailable");
  return data.session ? tokensOf(data.session) : null;
}

/** Ends the session an access token belongs to. An already ended one is fine. */
export async function signOut(accessToken: string): Promise<void> {
  await authAdmin().signOut(accessToken, "local");
}

/** What of Auth's session is kept. */
export function tokensOf({ access_token, refresh_token }: Session): Tokens {
  return { accessToken: access_token, refreshToken: refresh_token };
}

/** What Auth's refusal means: its limits and its absence mean the same whatever was asked, the rest is `otherwise`. */
export function refusalOf(error: AuthError, otherwise: Error): Error {
  if (error.status === 429) return new Refusal(429, "rate_limited");
  if ((error.status ?? 500) >= 500) return new Refusal(503, "unavailable");
  return otherwise;
}
