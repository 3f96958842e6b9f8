import { theConfig } from "@/core/config.ts";
import { dateIn } from "@/core/dates.ts";
import { send } from "@/core/mail.ts";
import type { Scope } from "@/core/scope.ts";
import { pickLocale } from "@/core/text.ts";
import type { RelayedEvent } from "@/domain/audit/mod.ts";
import { requestLetterOf } from "@/domain/scheduling/mod.ts";
import { textIn } from "@/texts/mod.ts";

/** Mails the link that shows that an address is theirs, to whoever asked from outside to be told of a gap. */
export async function mailWaitingRequest(scope: Scope, { id, subjectId }: RelayedEvent): Promise<void> {
  const letter = await requestLetterOf(scope, subjectId);
  if (!letter) return;
  const t = textIn(pickLocale([letter.locale, scope.locale]));
  const said = {
    clinic: scope.clinicName,
    name: letter.name,
    until: dateIn(t.locale, "moment", letter.until, scope.timeZone),
    link: `${theConfig().origin}/book/${scope.slug}/waiting/${letter.token}`,
  };
  await send({
    key: id,
    to: letter.email,
    subject: t("waiting.requestSubject", said),
    text: t("waiting.requestText", said),
  });
}
