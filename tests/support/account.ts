import { createClient } from "@supabase/supabase-js";
import { TOTP } from "otpauth";
import { demoPassword } from "@/stack/demo/seed.ts";
import { type Answer, browser, type Caller, callerWith, cookiesIn, signIn } from "./caller.ts";
import { installation } from "./installation.ts";

/** An account of nobody's clinic, for tests that change how one is guarded. Its password is the demo's. */
export async function newAccount(name: string): Promise<string> {
  const { supabaseUrl, secretKey } = installation();
  const email = `${name}-${crypto.randomUUID().slice(0, 8)}@example.test`;
  const options = { auth: { persistSession: false, autoRefreshToken: false } };
  const { error } = await createClient(supabaseUrl, secretKey, options).auth.admin.createUser({
    email,
    password: demoPassword,
    email_confirm: true,
  });
  if (error) throw error;
  return email;
}

/** The cookies that a browser holds after an answer: what it set beside, or in place of, what was there. */
export function holding(caller: Pick<Caller, "cookie">, answer: Pick<Answer, "headers">): Caller {
  const pairs = [caller.cookie, cookiesIn(answer)].flatMap((line) => line.split("; ")).filter(Boolean);
  const cookies = new Map(pairs.map((pair) => pair.split(/=(.*)/s).slice(0, 2) as [string, string]));
  return callerWith([...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
}

/** Signs in as far as the password leads. */
export async function arriving(email: string, password = demoPassword): Promise<Caller> {
  return callerWith(cookiesIn(await signIn(email, "/sign-in", password)));
}

/** What an authenticator app shows now for a secret, or some periods of 30 seconds away. */
export const shownBy = (secret: string, periods = 0): string =>
  new TOTP({ secret }).generate({ timestamp: Date.now() + periods * 30_000 });

/** Sets up an authenticator app; the caller then holds the tokens of the session that it raised. */
export async function withApp(caller: Caller) {
  const begun = await caller.post<{ factorId: string; secret: string }>("/account/two-step/app", {
    password: demoPassword,
  });
  const { factorId, secret } = begun.body;
  const confirmed = await caller.post<{ codes: string[] }>("/account/two-step/app/confirmation", {
    factorId,
    secret,
    code: shownBy(secret),
  });
  return { secret, codes: confirmed.body.codes, caller: holding(caller, confirmed) };
}

/** Where a page sends a browser that holds these cookies. */
export async function sentTo(caller: Caller, path: string): Promise<string | null> {
  return (await caller.get(path, browser)).headers.get("location");
}
