import { done, seeOther, wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { Refusal } from "@/core/refusal.ts";
import { acceptOffer } from "@/domain/scheduling/mod.ts";
import { countLink } from "../../(_waiting)/limits.ts";

export const handler = define.handlers({
  /** Takes the gap. Somebody who comes too late is shown so by the offer's own page. */
  async POST(ctx) {
    await countLink(ctx);
    const { clinic, secret } = ctx.params;
    const home = `/book/${clinic}/offers/${secret}`;
    try {
      await ctx.state.book((scope) => acceptOffer(scope, secret));
    } catch (error) {
      const late = error instanceof Refusal && error.status === 410;
      if (late && !wantsJson(ctx.req)) return seeOther(home);
      throw error;
    }
    return done(ctx.req, home, { state: "accepted" });
  },
});
