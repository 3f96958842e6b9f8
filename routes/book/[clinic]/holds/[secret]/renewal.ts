import { done } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { renewHold } from "@/domain/scheduling/mod.ts";
import { onwards } from "../../(_book)/onwards.ts";
import { opening } from "../../(_book)/pace.ts";

/** Keeps a held time for as long again, once. */
export const handler = define.handlers({
  async POST(ctx) {
    const { clinic, secret } = ctx.params;
    await opening(ctx, () => ctx.state.book((scope) => renewHold(scope, secret)));
    return done(ctx.req, onwards(ctx.url, `/book/${clinic}/holds/${secret}`), { ok: true });
  },
});
