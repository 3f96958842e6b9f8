import { theConfig } from "@/core/config.ts";
import { dateIn } from "@/core/dates.ts";
import { send } from "@/core/mail.ts";
import type { Scope } from "@/core/scope.ts";
import { pickLocale } from "@/core/text.ts";
import type { RelayedEvent } from "@/domain/audit/mod.ts";
import { supportLetterOf, supportMinutes } from "@/domain/tenancy/mod.ts";
import { textIn } from "@/texts/mod.ts";

/** Mails whoever decides for the clinic that support asks to come in, in the clinic's language. */
export const mailSupportAsked = (scope: Scope, event: RelayedEvent) =>
  mail(scope, event, "operators.mailAskedSubject", "operators.mailAskedText");

/** Mails them that a second operator let support in without them, and why. */
export const mailEmergency = (scope: Scope, event: RelayedEvent) =>
  mail(scope, event, "operators.mailEmergencySubject", "operators.mailEmergencyText");

async function mail(
  scope: Scope,
  { id, subjectId }: RelayedEvent,
  subject: "operators.mailAskedSubject" | "operators.mailEmergencySubject",
  text: "operators.mailAskedText" | "operators.mailEmergencyText",
): Promise<void> {
  const { grant, to } = await supportLetterOf(scope, subjectId);
  const { clinicName: clinic, slug, timeZone, locale } = scope;
  const t = textIn(pickLocale([locale]));
  const said = {
    clinic,
    minutes: supportMinutes,
    operator: grant.operator ?? t("operators.someone"),
    approver: grant.allowedBy ?? t("operators.someone"),
    reason: grant.reason,
    approval: grant.approvalReason ?? "",
    time: grant.until ? dateIn(t.locale, "moment", grant.until, timeZone) : "",
    link: `${theConfig().origin}/c/${slug}/settings/support/${grant.id}`,
  };
  for (const { principalId, email } of to) {
    await send({ key: `${id}.${principalId}`, to: email, subject: t(subject, said), text: t(text, said) });
  }
}
