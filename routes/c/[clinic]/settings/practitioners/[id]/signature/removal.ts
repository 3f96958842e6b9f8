import { done } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { withdrawSignature } from "@/domain/catalog/mod.ts";

export const handler = define.handlers({
  async POST(ctx) {
    const { clinic, id } = ctx.params;
    await ctx.state.act((scope) => withdrawSignature(scope, id));
    return done(ctx.req, `/c/${clinic}/settings/practitioners/${id}`, { id });
  },
});
