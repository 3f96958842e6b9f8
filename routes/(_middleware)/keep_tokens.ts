import { theConfig } from "@/core/config.ts";
import { sessionCookies } from "@/core/cookies.ts";
import { define } from "@/core/fresh.ts";

/** Hands renewed tokens to the browser and takes away those that open nothing, however the request was answered. */
export const keepTokens = define.middleware(async (ctx) => {
  const response = await ctx.next();
  const { renewed, stale } = ctx.state.found ?? {};
  const cookies = sessionCookies(theConfig().origin);
  const settled = response.headers.getSetCookie().some((cookie) => cookies.isOurs(cookie));
  if (settled) return response;
  if (renewed) cookies.keep(response.headers, renewed);
  else if (stale) cookies.forget(response.headers);
  return response;
});
