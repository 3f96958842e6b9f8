import { theConfig } from "@/core/config.ts";
import { dateIn } from "@/core/dates.ts";
import { send } from "@/core/mail.ts";
import type { Scope } from "@/core/scope.ts";
import { pickLocale } from "@/core/text.ts";
import type { RelayedEvent } from "@/domain/audit/mod.ts";
import { portalLetterOf } from "@/domain/patients/mod.ts";
import { textIn } from "@/texts/mod.ts";

/** Mails an invitation to the portal in the clinic's language; it names no patient, since an address may be mistyped. */
export async function mailPortalInvitation(scope: Scope, { id, subjectId }: RelayedEvent): Promise<void> {
  const letter = await portalLetterOf(scope, subjectId);
  if (!letter) return;
  const t = textIn(pickLocale([scope.locale]));
  const said = {
    clinic: scope.clinicName,
    email: letter.email,
    link: `${theConfig().origin}/portal-invitation/${letter.token}`,
    until: dateIn(t.locale, "longDate", letter.until, scope.timeZone),
  };
  await send({
    key: id,
    to: letter.email,
    subject: t("portal.mailSubject", said),
    text: t("portal.mailText", said),
  });
}
