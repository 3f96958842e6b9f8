import { done } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { distrustDevice } from "@/domain/identity/mod.ts";

export const handler = define.handlers({
  async POST(ctx) {
    await ctx.state.acts.asSelf(ctx.state.actor(), (scope) => distrustDevice(scope, ctx.params.id));
    return done(ctx.req, "/account/two-step", { ok: true });
  },
});
