import { cookiesOf } from "@/core/cookies.ts";
import { define } from "@/core/fresh.ts";
import { pickLocale } from "@/core/text.ts";
import { themeNamed } from "@/components/shell/frame.ts";
import { textIn } from "@/texts/mod.ts";
import { lockOf } from "../(_frame)/lock.ts";

/** Chooses the language, the theme and the lock: what the address asks for (and this browser keeps it), else its choice, else what it accepts. */
export const speak = define.middleware(async (ctx) => {
  const cookies = cookiesOf(ctx.req.headers);
  const asked = ctx.url.searchParams.get("lang");
  const locale = pickLocale([asked, cookies.get("cusp-locale")], ctx.req.headers.get("accept-language"));
  ctx.state.t = textIn(locale);
  ctx.state.theme = themeNamed(cookies.get("cusp-theme"));
  ctx.state.lockAfter = lockOf(ctx.req.headers);
  const response = await ctx.next();
  if (asked === locale && cookies.get("cusp-locale") !== locale) {
    response.headers.append("set-cookie", `cusp-locale=${locale}; Path=/; SameSite=Lax; Max-Age=31536000`);
  }
  return response;
});
