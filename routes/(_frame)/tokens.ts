import type { Context } from "fresh";
import type { Tokens } from "@/core/auth.ts";
import { theConfig } from "@/core/config.ts";
import { sessionCookies } from "@/core/cookies.ts";
import type { State } from "@/core/fresh.ts";
import { Refusal } from "@/core/refusal.ts";

/** The tokens of whoever is signed in, for what only Auth can do for them. */
export function tokensOfSession({ req, state }: Context<State>): Tokens {
  const { renewed } = state.found ?? {};
  if (renewed) return renewed;
  const { accessToken, refreshToken } = sessionCookies(theConfig().origin).read(req.headers);
  if (!accessToken || !refreshToken) throw new Refusal(401, "not_signed_in");
  return { accessToken, refreshToken };
}
