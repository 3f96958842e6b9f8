import { theConfig } from "@/core/config.ts";
import { dateIn, dayInWords } from "@/core/dates.ts";
import { send } from "@/core/mail.ts";
import type { Scope } from "@/core/scope.ts";
import { pickLocale } from "@/core/text.ts";
import type { Made } from "@/domain/audit/mod.ts";
import { textIn } from "@/texts/mod.ts";

/** Mails a checkpoint to the clinic's owner in the clinic's language. The same checkpoint is always the same mail. */
export async function mailCheckpoint({ clinicId, clinicName, slug, locale, timeZone }: Scope, made: Made) {
  const t = textIn(pickLocale([locale]));
  const { day, seal, sealedAt, events, code, emails } = made;
  await send({
    key: `checkpoint-${clinicId}-${day}`,
    to: emails.join(", "),
    subject: t("audit.mailSubject", { clinic: clinicName, day: dayInWords(t.locale, "longDate", day) }),
    text: t("audit.mailText", {
      clinic: clinicName,
      code,
      seal: String(seal),
      sealedAt: dateIn(t.locale, "moment", sealedAt, timeZone),
      count: events,
      link: `${theConfig().origin}/c/${slug}/audit`,
    }),
  });
}
