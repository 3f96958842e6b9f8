import type { Context } from "fresh";
import { done } from "@/core/answer.ts";
import type { Tokens } from "@/core/auth.ts";
import { theConfig } from "@/core/config.ts";
import { sessionCookies, trustCookie } from "@/core/cookies.ts";
import type { State } from "@/core/fresh.ts";
import { countAgainst, forgive } from "@/core/limit.ts";
import { Refusal } from "@/core/refusal.ts";
import type { Acting } from "@/core/scope.ts";
import { type FactorKind, sessionState, trustDevice, twoStepOf } from "@/domain/identity/mod.ts";
import { homeOf, rememberedClinic } from "./home.ts";
import { localPath } from "./local_path.ts";

const perAccount = { most: 10, seconds: 900 };
const perAddress = { most: 100, seconds: 300 };

/** What a page of the second step shows. */
export interface Halfway {
  next: string | null;
  kinds: FactorKind[];
}

/** What somebody half-way in can show; null for one who is in already, and refuses (401) whoever has not begun. */
export async function halfwayOf({ state, url }: Context<State>): Promise<Halfway | null> {
  const next = localPath(url.searchParams.get("next"));
  return await state.acts.arriving(state.actor(), async (scope) => {
    const session = await sessionState(scope);
    if (session === "standing") return null;
    if (session !== "factor_due") throw new Refusal(401, "not_signed_in");
    return { next, kinds: (await twoStepOf(scope)).kinds };
  });
}

/** Counts one more guess at somebody's second factor, whichever it is; refuses (429) past the limits. */
export async function countGuess({ state }: Context<State>): Promise<string> {
  const guesses = `factor:account:${state.actor().principalId}`;
  await countAgainst(state.acts, `factor:address:${state.address}`, perAddress);
  await countAgainst(state.acts, guesses, perAccount);
  return guesses;
}

/** Goes on in: `show` has the session stand or refuses; the browser is trusted if that was ticked. */
export async function goOn(
  ctx: Context<State>,
  show: (scope: Acting) => Promise<void>,
  { guesses, trusted, tokens }: { guesses: string; trusted: boolean; tokens?: Tokens },
): Promise<Response> {
  const { req, state, url } = ctx;
  const { origin } = theConfig();
  const device = req.headers.get("user-agent") ?? "";
  const [home, secret] = await state.acts.arriving(state.actor(), async (scope) => {
    await show(scope);
    await forgive(scope, guesses);
    const home = await homeOf(scope, rememberedClinic(req.headers));
    return [home, trusted ? await trustDevice(scope, { device, address: state.address }) : null] as const;
  });
  const response = done(req, localPath(url.searchParams.get("next")) ?? home, { ok: true });
  if (tokens) sessionCookies(origin).keep(response.headers, tokens);
  if (secret) trustCookie(origin).keep(response.headers, secret);
  return response;
}
