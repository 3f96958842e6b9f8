import { done } from "@/core/answer.ts";
import { bodyOf } from "@/core/body.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { OfferAnswer, refuseOffer } from "@/domain/scheduling/mod.ts";
import { countLink } from "../../(_waiting)/limits.ts";

export const handler = define.handlers({
  /** Not this time, or never again. */
  async POST(ctx) {
    await countLink(ctx);
    const { clinic, secret } = ctx.params;
    const body = await bodyOf(ctx.req);
    await ctx.state.book((scope) => refuseOffer(scope, secret, parsed(OfferAnswer, body, scope)));
    return done(ctx.req, `/book/${clinic}/offers/${secret}`, { state: "refused" });
  },
});
