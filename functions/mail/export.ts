import { theConfig } from "@/core/config.ts";
import { dateIn } from "@/core/dates.ts";
import { send } from "@/core/mail.ts";
import type { Scope } from "@/core/scope.ts";
import { pickLocale } from "@/core/text.ts";
import type { RelayedEvent } from "@/domain/audit/mod.ts";
import { exportLetterOf } from "@/domain/exports/mod.ts";
import { textIn } from "@/texts/mod.ts";

/** Mails whoever asked for an export that it is ready, in their language. The mail names the page, and holds nothing of it. */
export async function mailExport(scope: Scope, { id, subjectId }: RelayedEvent): Promise<void> {
  const letter = await exportLetterOf(scope, subjectId);
  if (!letter) return;
  const { slug, clinicName: clinic, timeZone, locale } = scope;
  const t = textIn(pickLocale([letter.locale, locale]));
  const said = {
    clinic,
    until: dateIn(t.locale, "moment", letter.until, timeZone),
    link: `${theConfig().origin}/c/${slug}/settings/exports`,
  };
  await send({
    key: id,
    to: letter.email,
    subject: t("exports.mailSubject", said),
    text: t("exports.mailText", said),
  });
}
