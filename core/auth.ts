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

/** The account of an operator-to-be, made without a password where it is missing; `mark` has Auth say that it is an operator's. */
export async function operatorAccount(
  email: string,
  name: string,
): Promise<{ id: string; mark(): Promise<void> }> {
  const { admin } = authClient(theConfig().secretKey);
  const unavailable = new Refusal(503, "unavailable");
  const made = await admin.createUser({ email, email_confirm: true, user_metadata: { name } });
  if (made.error && made.error.code !== "email_exists") throw refusalOf(made.error, unavailable);
  const user = made.data.user ?? (await recoveryFor(email)).user;
  return {
    id: user.id,
    async mark() {
      const { error } = await admin.updateUserById(user.id, {
        app_metadata: { ...user.app_metadata, operator: true },
      });
      if (error) throw refusalOf(error, unavailable);
    },
  };
}

/** The secret of a link that opens an account once, in place of a password. Every earlier one opens nothing. */
export async function oneTimeToken(email: string): Promise<string> {
  return (await recoveryFor(email)).token;
}

/** Opens an account by the secret of a link and sets its password; refuses (410) a link that was used or ran out. */
export async function openByToken(token: string, password: string): Promise<Tokens> {
  const auth = authClient();
  const { data, error } = await auth.verifyOtp({ type: "recovery", token_hash: token });
  if (error || !data.session) {
    throw error ? refusalOf(error, new Refusal(410, "link_expired")) : new Refusal(410, "link_expired");
  }
  const changed = await auth.updateUser({ password });
  if (changed.error) throw refusalOf(changed.error, refusedField("password", "invalid"));
  return tokensOf(data.session);
}

async function recoveryFor(email: string) {
  const { data, error } = await authClient(theConfig().secretKey).admin.generateLink({
    type: "recovery",
    email,
  });
  if (error) throw refusalOf(error, new Refusal(503, "unavailable"));
  return { user: data.user, token: data.properties.hashed_token };
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
