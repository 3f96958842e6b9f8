import { z } from "zod";
import type { Acting } from "@/core/scope.ts";
import { locales } from "@/core/text.ts";

export const LocaleChoice = z.object({ locale: z.enum(locales) });
export type LocaleChoice = z.output<typeof LocaleChoice>;

/** Keeps the language in which a person is spoken to, on every device and in mail. */
export async function chooseLocale({ sql, principalId }: Acting, { locale }: LocaleChoice): Promise<void> {
  await sql`update profiles set locale = ${locale} where principal_id = ${principalId}`;
}
