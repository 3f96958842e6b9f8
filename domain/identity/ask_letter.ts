import { mac } from "@/core/mac.ts";
import { refusedField } from "@/core/refusal.ts";
import type { Acting } from "@/core/scope.ts";

/** What an account is told about by mail. */
export type Notice = "password_changed" | "factor_taken" | "factor_dropped" | "code_used" | "passkey_added";

/** Has a link mailed to an address if there is an account, and takes as long if there is none. */
export async function askLink(
  { sql }: Pick<Acting, "sql">,
  { kind, email, locale }: { kind: "sign_in_link" | "password_link"; email: string; locale: string },
): Promise<void> {
  await sql`select private.public_ask_link(${kind}, ${email}, ${locale})`;
}

/** Has a code mailed to whoever is half-way through signing in and takes codes by mail. */
export async function askCode(scope: Acting, locale: string): Promise<void> {
  await scope.sql`select private.ask_code(${locale})`;
  scope.recorded = true;
}

/** Takes the code that was mailed in place of the second factor; refuses a wrong one, and one older than ten minutes. */
export async function useMailCode({ sql, sessionId }: Acting, code: string): Promise<void> {
  const [{ used }] = await sql<{ used: boolean }[]>`
    select private.use_mail_code(${codeDigest(sessionId!, code) as never}) as used`;
  if (!used) throw refusedField("code", "mail_code_wrong");
}

/** Has whoever acts told by mail what was changed about their account. */
export async function tellOwner(scope: Acting, notice: Notice): Promise<void> {
  await scope.sql`select private.tell_owner(${notice})`;
  scope.recorded = true;
}

/** What is kept of a code that was mailed for a session. */
export const codeDigest = (sessionId: string, code: string): Uint8Array =>
  mac(`mail code ${sessionId}`, code.replace(/\D/g, ""));
