import { loginsOf, type Secrets } from "./install.ts";
import type { Stack } from "./options.ts";

/** The environment (docs/deploy.md) that points the app at a local stack, where nobody is asked to slow down. */
export function environmentOf(
  stack: Omit<Stack, "stop">,
  secrets: Secrets,
  origin: string,
): Record<string, string> {
  const logins = loginsOf(stack, secrets);
  return {
    DATABASE_URL: logins.web,
    JOBS_DATABASE_URL: logins.jobs,
    SUPABASE_URL: stack.supabaseUrl,
    SUPABASE_PUBLISHABLE_KEY: stack.publishableKey,
    SUPABASE_SECRET_KEY: stack.secretKey,
    CUSP_MASTER_KEY: secrets.masterKey,
    CUSP_TICK_TOKEN: secrets.tickToken,
    CUSP_ORIGIN: origin,
    CUSP_SMTP_URL: stack.smtpUrl,
    CUSP_LOCAL_MAIL: stack.mailUrl,
    CUSP_PACE: "0",
  };
}
