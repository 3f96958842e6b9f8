import { theConfig } from "@/core/config.ts";
import { send } from "@/core/mail.ts";
import type { Scope } from "@/core/scope.ts";
import { pickLocale } from "@/core/text.ts";
import { claimWelcomes } from "@/domain/tenancy/mod.ts";
import { textIn } from "@/texts/mod.ts";

/**
 * Welcomes whoever works at a clinic that is open and was not welcomed there yet, each in their language. The mails leave
 * inside the transaction that notes them, so a failed one is sent again under the same Message-ID.
 */
export async function mailWelcomes(scope: Scope): Promise<void> {
  const { slug, clinicName: clinic, locale: spokenHere } = scope;
  for (const { id, email, name, locale, owns } of await claimWelcomes(scope)) {
    const t = textIn(pickLocale([locale, spokenHere]));
    const said = { clinic, name, link: `${theConfig().origin}/c/${slug}` };
    await send({
      key: `welcome-${id}`,
      to: email,
      subject: t("clinic.welcomeSubject", said),
      text: t(owns ? "clinic.welcomeOwner" : "clinic.welcomeMember", said),
    });
  }
}
