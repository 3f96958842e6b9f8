import { theConfig } from "@/core/config.ts";
import { dateIn } from "@/core/dates.ts";
import { send } from "@/core/mail.ts";
import type { Scope } from "@/core/scope.ts";
import { pickLocale } from "@/core/text.ts";
import type { RelayedEvent } from "@/domain/audit/mod.ts";
import { letterOf } from "@/domain/tenancy/mod.ts";
import { textIn, type TextKey } from "@/texts/mod.ts";

/**
 * Mails an invitation in the clinic's language. The mail leaves inside the transaction that keeps its token's hash: should
 * either fail, it is mailed again with another token, and only the later link works.
 */
export async function mailInvitation(scope: Scope, { id, subjectId }: RelayedEvent): Promise<void> {
  const letter = await letterOf(scope, subjectId);
  if (!letter) return;
  const { clinicName: clinic, timeZone, locale } = scope;
  const { email, role, inviter, until, token } = letter;
  const t = textIn(pickLocale([locale]));
  const said = {
    clinic,
    email,
    inviter: inviter ?? clinic,
    role: t(`shell.role_${role}` as TextKey),
    link: `${theConfig().origin}/invitation/${token}`,
    until: dateIn(t.locale, "longDate", until, timeZone),
  };
  await send({
    key: id,
    to: email,
    subject: t("tenancy.mailSubject", said),
    text: t("tenancy.mailText", said),
  });
}
