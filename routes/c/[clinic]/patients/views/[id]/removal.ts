import { done } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { removeView } from "@/domain/insights/mod.ts";

export const handler = define.handlers({
  async POST(ctx) {
    const { clinic, id } = ctx.params;
    await ctx.state.act((scope) => removeView(scope, id));
    return done(ctx.req, `/c/${clinic}/patients`, { id });
  },
});
