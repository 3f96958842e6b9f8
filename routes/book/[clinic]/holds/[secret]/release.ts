import { done } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { releaseHold } from "@/domain/scheduling/mod.ts";
import { onwards } from "../../(_book)/onwards.ts";
import { opening } from "../../(_book)/pace.ts";

/** Gives a held time back. */
export const handler = define.handlers({
  async POST(ctx) {
    const { clinic, secret } = ctx.params;
    await opening(ctx, () => ctx.state.book((scope) => releaseHold(scope, secret)));
    return done(ctx.req, onwards(ctx.url, `/book/${clinic}`), { ok: true });
  },
});
