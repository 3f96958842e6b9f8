import { done } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { confirmByLink } from "@/domain/scheduling/mod.ts";
import { onwards } from "../../(_book)/onwards.ts";
import { countHere, opening } from "../../(_book)/pace.ts";

/** Somebody says by link that they come. */
export const handler = define.handlers({
  async POST(ctx) {
    const { clinic, secret } = ctx.params;
    await countHere(ctx, "answers");
    await opening(ctx, () => ctx.state.book((scope) => confirmByLink(scope, secret)));
    return done(ctx.req, onwards(ctx.url, `/book/${clinic}/visits/${secret}`), { ok: true });
  },
});
