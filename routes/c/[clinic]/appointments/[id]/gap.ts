import { seeOther, wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { notFound } from "@/core/refusal.ts";
import { gapLeftBy } from "@/domain/scheduling/mod.ts";
import { gapAnswer } from "../../(_waiting)/answer.ts";

export const handler = define.handlers({
  /** The gap that a visit has left, where it can be filled. */
  async GET(ctx) {
    const { gap, timeZone } = await ctx.state.act(async (scope) => ({
      gap: await gapLeftBy(scope, ctx.params.id),
      timeZone: scope.timeZone,
    }));
    if (!gap) throw notFound();
    if (wantsJson(ctx.req)) return Response.json(gapAnswer(timeZone, gap));
    return seeOther(`/c/${ctx.params.clinic}/gaps/${gap.id}`);
  },
});
