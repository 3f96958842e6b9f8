import { theConfig } from "@/core/config.ts";
import { send } from "@/core/mail.ts";
import type { Scope } from "@/core/scope.ts";
import { pickLocale } from "@/core/text.ts";
import type { RelayedEvent } from "@/domain/audit/mod.ts";
import { recallLetterOf } from "@/domain/scheduling/mod.ts";
import { textIn } from "@/texts/mod.ts";

/** Mails a patient that it is time to come again, with the way to book; what for stays unsaid. */
export async function mailRecall(scope: Scope, { id, subjectId }: RelayedEvent): Promise<void> {
  const letter = await recallLetterOf(scope, subjectId);
  if (!letter) return;
  const t = textIn(pickLocale([...letter.languages, scope.locale]));
  const said = {
    clinic: scope.clinicName,
    name: letter.name,
    link: `${theConfig().origin}/book/${scope.slug}`,
  };
  await send({
    key: id,
    to: letter.email,
    subject: t("recall.letterSubject", said),
    text: t("recall.letterText", said),
  });
}
