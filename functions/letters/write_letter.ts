import { z } from "zod";
import { theConfig } from "@/core/config.ts";
import type { Pool } from "@/core/db.ts";
import { send } from "@/core/mail.ts";
import { pickLocale } from "@/core/text.ts";
import { textIn, type TextKey } from "@/texts/mod.ts";
import { secretFor } from "./secret_for.ts";

const kinds = [
  ...["sign_in_link", "password_link", "sign_in_code"],
  ...["password_changed", "factor_taken", "factor_dropped", "code_used", "passkey_added"],
] as const;

/** A letter as it was asked for: to which address, and for which session where it carries a code. */
export const Letter = z.object({
  kind: z.enum(kinds),
  email: z.email(),
  locale: z.string().nullish(),
  sessionId: z.uuid().nullish(),
});
export type Letter = z.output<typeof Letter>;

/** Writes a letter about an account and mails it; to an address without one, nothing leaves. */
export async function writeLetter(jobs: Pool, payload: unknown, key: string): Promise<void> {
  const letter = Letter.parse(payload);
  const [to] = await jobs<{ name: string; locale: string | null }[]>`
    select name, locale from private.letter_to(${letter.email})`;
  if (!to) return;
  const t = textIn(pickLocale([to.locale, letter.locale]));
  const said = {
    name: to.name,
    email: letter.email,
    origin: theConfig().origin,
    secret: await secretFor(jobs, letter),
  };
  await send({
    key,
    to: letter.email,
    subject: t(`letters.${letter.kind}_subject` as TextKey, said),
    text: t(`letters.${letter.kind}_text` as TextKey, said),
  });
}
