import type { Context } from "fresh";
import type { Tokens } from "@/core/auth.ts";
import { theConfig } from "@/core/config.ts";
import { sessionCookies } from "@/core/cookies.ts";
import type { State } from "@/core/fresh.ts";
import type { Acting } from "@/core/scope.ts";
import { verify } from "@/core/tokens.ts";
import { openSession } from "@/domain/identity/mod.ts";

/** Lets somebody in by tokens that Auth has just handed out: their session opens, `work` follows in the same transaction. */
export async function arrived(
  { req, state }: Context<State>,
  tokens: Tokens,
  work: (scope: Acting) => Promise<Response>,
): Promise<Response> {
  const { principalId, sessionId, email, name } = (await verify(tokens.accessToken))!;
  const { requestId, address } = state;
  const device = req.headers.get("user-agent") ?? "";
  const actor = { principalId, sessionId, requestId, source: "desk" as const };
  const response = await state.acts.arriving(actor, async (scope) => {
    await openSession(scope, { email, name, device, address });
    return await work(scope);
  });
  sessionCookies(theConfig().origin).keep(response.headers, tokens);
  return response;
}
