import { done } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { endOtherSessions } from "@/domain/identity/mod.ts";

export const handler = define.handlers({
  async POST(ctx) {
    await ctx.state.acts.asSelf(ctx.state.actor(), endOtherSessions);
    return done(ctx.req, "/account", { ok: true });
  },
});
