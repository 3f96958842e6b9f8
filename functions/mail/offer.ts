import { theConfig } from "@/core/config.ts";
import { dateIn } from "@/core/dates.ts";
import { send } from "@/core/mail.ts";
import type { Scope } from "@/core/scope.ts";
import { pickLocale } from "@/core/text.ts";
import { clockIn } from "@/core/time.ts";
import type { RelayedEvent } from "@/domain/audit/mod.ts";
import { offerLetterOf } from "@/domain/scheduling/mod.ts";
import { textIn } from "@/texts/mod.ts";

/**
 * Mails an offer to whoever waits, in the language they like best: when, with whom and until when it stands, and never what
 * for. The mail leaves inside the transaction that keeps its token's hash: should either fail, it is mailed again with another.
 */
export async function mailOffer(scope: Scope, { id, subjectId }: RelayedEvent): Promise<void> {
  const letter = await offerLetterOf(scope, subjectId);
  if (!letter) return;
  const { timeZone, slug, clinicName } = scope;
  const t = textIn(pickLocale([...letter.languages, scope.locale]));
  const said = {
    clinic: clinicName,
    name: letter.name,
    day: dateIn(t.locale, "fullDay", letter.startsAt, timeZone),
    time: clockIn(timeZone, letter.startsAt),
    minutes: t("scheduling.minutes", { count: letter.minutes }),
    practitioner: letter.practitioner,
    place: letter.place,
    until: dateIn(t.locale, "moment", letter.until, timeZone),
    link: `${theConfig().origin}/book/${slug}/offers/${letter.token}`,
  };
  await send({
    key: id,
    to: letter.email,
    subject: t("waiting.offerSubject", said),
    text: t(letter.moves ? "waiting.offerMoveText" : "waiting.offerText", said),
  });
}
