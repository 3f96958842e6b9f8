import { z } from "zod";
import type { Sql } from "@/core/db.ts";
import { newId } from "@/core/id.ts";
import { Refusal } from "@/core/refusal.ts";
import type { Acting } from "@/core/scope.ts";
import { digestOf, newToken } from "@/core/secret.ts";
import type { Locale } from "@/core/text.ts";

export const NewSignUp = z.object({ email: z.email().max(254).toLowerCase() });

/** Asks for an account for an address; a mail follows, whether or not it has one, so that nobody can tell from here. */
export async function askToSignUp(
  { sql }: Pick<Acting, "sql">,
  { email, locale }: { email: string; locale: Locale },
): Promise<void> {
  await sql`select private.public_sign_up(${newId()}, ${email}, ${locale})`;
}

/** What the mail to an address says that asked for an account. */
export interface SignUpLetter {
  email: string;
  locale: Locale;
  /** The link's secret; null for an address that has an account. */
  token: string | null;
}

/** The letter of an asking that waits to be mailed, with a token made for it, as the queue; null where it was mailed or is over. */
export async function signUpLetterOf(sql: Sql, id: string): Promise<SignUpLetter | null> {
  const token = newToken();
  const [letter] = await sql<{ email: string; locale: Locale; known: boolean }[]>`
    select email, locale, known from private.mint_sign_up(${id}, ${digestOf(token) as never})`;
  return letter ? { ...letter, token: letter.known ? null : token } : null;
}

/** The address that a link proves; 410 for a link that was used, has run out or never was. */
export async function addressBehind({ sql }: Pick<Acting, "sql">, token: string): Promise<string> {
  const [{ email }] = await sql<{ email: string | null }[]>`
    select private.public_sign_up_of(${digestOf(token) as never}) as email`;
  if (email === null) throw new Refusal(410, "link_expired");
  return email;
}

/** Uses a link up, as whoever has just signed in with its address; 410 for one that was used meanwhile. */
export async function useSignUp({ sql }: Acting, token: string): Promise<void> {
  const [{ used }] = await sql<{ used: boolean }[]>`
    select private.use_sign_up(${digestOf(token) as never}) as used`;
  if (!used) throw new Refusal(410, "link_expired");
}
