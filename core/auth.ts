import { type AuthError, createClient, type Session } from "@supabase/supabase-js";
import { theConfig } from "./config.ts";
import { Refusal, refusedField } from "./refusal.ts";

/** What Auth hands out at sign-in: a short access token and the token that renews it. */
export interface Tokens {
  accessToken: string;
  refreshToken: string;
}

/** A client of Auth that keeps nothing: each request's session is its own. */
function authClient(key = theConfig().publishableKey) {
  const options = { auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false } };
  return createClient(theConfig().supabaseUrl, key, options).auth;
}

/** Signs in with a password; refuses (422) without saying whether the account exists. */
export async function signInWithPassword(email: string, password: string): Promise<Tokens> {
  const { data, error } = await authClient().signInWithPassword({ email, password });
  if (error) throw refusalOf(error, new Refusal(422, "wrong_password"));
  return tokensOf(data.session);
}

/** Makes an account whose address a mail has proven. One that exists already stays as it is (409). */
export async function createAccount(email: string, password: string, name: string): Promise<void> {
  const { error } = await authClient(theConfig().secretKey).admin.createUser({
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
  await authClient(theConfig().secretKey).admin.signOut(accessToken, "local");
}

function tokensOf({ access_token, refresh_token }: Session): Tokens {
  return { accessToken: access_token, refreshToken: refresh_token };
}

function refusalOf(error: AuthError, otherwise: Refusal): Refusal {
  if (error.status === 429) return new Refusal(429, "rate_limited");
  if ((error.status ?? 500) >= 500) return new Refusal(503, "unavailable");
  return otherwise;
}
