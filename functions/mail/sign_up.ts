import { theConfig } from "@/core/config.ts";
import type { Sql } from "@/core/db.ts";
import { send } from "@/core/mail.ts";
import { signUpLetterOf } from "@/domain/identity/mod.ts";
import { textIn } from "@/texts/mod.ts";

/**
 * Mails the link that makes an account, or to an address that has one, that it has. The mail leaves inside the transaction
 * that keeps its token's hash.
 */
export async function mailSignUp(sql: Sql, id: string): Promise<void> {
  const letter = await signUpLetterOf(sql, id);
  if (!letter) return;
  const { email, locale, token } = letter;
  const t = textIn(locale);
  const { origin } = theConfig();
  await send({
    key: id,
    to: email,
    subject: t("clinic.signUpSubject"),
    text: token
      ? t("clinic.signUpMail", { link: `${origin}/sign-up/${token}` })
      : t("clinic.signUpKnownMail", { link: `${origin}/sign-in` }),
  });
}
