import { actsOn } from "@/core/act.ts";
import { bearerOf } from "@/core/answer.ts";
import { theConfig } from "@/core/config.ts";
import { sessionCookies } from "@/core/cookies.ts";
import { thePool } from "@/core/db.ts";
import { define } from "@/core/fresh.ts";
import { nudge } from "@/core/queue.ts";
import { Refusal } from "@/core/refusal.ts";
import { findSession } from "@/core/session.ts";
import { transactionsOn } from "@/core/transaction.ts";
import { touchSession } from "@/domain/identity/mod.ts";
import { admit } from "./admit.ts";

let acts: ReturnType<typeof actsOn> | undefined;

/** Finds who is signed in, by the cookies that only the server reads; renews them when they have run out. A key alone counts where there is one. */
export const recognise = define.middleware(async (ctx) => {
  const { state } = ctx;
  state.acts = acts ??= actsOn(transactionsOn(thePool()), nudge);
  const bearer = bearerOf(ctx.req);
  if (bearer !== null) {
    await admit(ctx, bearer);
    return await ctx.next();
  }
  state.found = await findSession(sessionCookies(theConfig().origin).read(ctx.req.headers));
  const { session, renewed } = state.found;
  state.session = session;
  state.actor = () => {
    if (!session) throw new Refusal(401, "not_signed_in");
    return {
      principalId: session.principalId,
      sessionId: session.sessionId,
      requestId: state.requestId,
      source: "desk",
    };
  };
  if (renewed) await state.acts.arriving(state.actor(), touchSession);
  return await ctx.next();
});
