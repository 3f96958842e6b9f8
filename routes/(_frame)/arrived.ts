import type { Context } from "fresh";
import { done } from "@/core/answer.ts";
import type { Tokens } from "@/core/auth.ts";
import { theConfig } from "@/core/config.ts";
import { sessionCookies, trustCookie } from "@/core/cookies.ts";
import type { State } from "@/core/fresh.ts";
import type { Acting } from "@/core/scope.ts";
import { verify } from "@/core/tokens.ts";
import { type Assurance, openSession } from "@/domain/identity/mod.ts";
import { withNext } from "./local_path.ts";

/** How somebody came: by which proof, and where they were going. */
interface Arrival {
  assurance?: Assurance;
  next?: string | null;
}

/**
 * Lets somebody in by tokens that Auth has just handed out: their session opens, `work` follows in the same transaction.
 * Where a second factor is due, `work` waits and they are sent to show it.
 */
export async function arrived(
  { req, state }: Context<State>,
  tokens: Tokens,
  work: (scope: Acting) => Promise<Response>,
  { assurance, next = null }: Arrival = {},
): Promise<Response> {
  const { principalId, sessionId, email, name } = (await verify(tokens.accessToken))!;
  const { requestId, address } = state;
  const { origin } = theConfig();
  const device = req.headers.get("user-agent") ?? "";
  const trust = trustCookie(origin).read(req.headers);
  const actor = { principalId, sessionId, requestId, source: "desk" as const };
  const response = await state.acts.arriving(actor, async (scope) => {
    const opened = await openSession(scope, { email, name, device, address, assurance, trust });
    if (opened === "standing") return await work(scope);
    return done(req, withNext("/sign-in/second-factor", next), { ok: false, due: "second_factor" });
  });
  sessionCookies(origin).keep(response.headers, tokens);
  return response;
}
