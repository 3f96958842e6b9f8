import type { Context } from "fresh";
import { cookiesOf } from "@/core/cookies.ts";
import type { State } from "@/core/fresh.ts";
import { pickLocale } from "@/core/text.ts";
import { type T, textIn } from "@/texts/mod.ts";

/** The language for somebody inside a clinic or the office: what the address asks for, this browser's choice, their own, the clinic's. */
export function spokenTo(
  { url, req }: Context<State>,
  { memberLocale, locale = "en" }: { memberLocale: string | null; locale?: string },
): T {
  const chosen = cookiesOf(req.headers).get("cusp-locale");
  return textIn(pickLocale([url.searchParams.get("lang"), chosen, memberLocale, locale]));
}
