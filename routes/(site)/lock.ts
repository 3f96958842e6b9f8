import { done, seeOther, wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { Refusal } from "@/core/refusal.ts";
import { lock } from "@/domain/identity/mod.ts";
import { localPath, pathBehind, withNext } from "../(_frame)/local_path.ts";
import { keepLock } from "../(_frame)/lock.ts";

/** Locks this device's session; where it has no PIN yet, leads to setting one. */
export const handler = define.handlers({
  async POST(ctx) {
    const next = localPath(ctx.url.searchParams.get("next")) ?? pathBehind(ctx.req, ctx.url);
    try {
      await ctx.state.acts.asSelf(ctx.state.actor(), lock);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== "no_pin" || wantsJson(ctx.req)) throw error;
      const response = seeOther("/account/pin");
      keepLock(response.headers, null);
      return response;
    }
    return done(ctx.req, withNext("/locked", next), { ok: true });
  },
});
