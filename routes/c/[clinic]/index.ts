import { define } from "@/core/fresh.ts";

/** A clinic opens on its agenda. */
export const handler = define.handlers({
  async GET(ctx) {
    return ctx.redirect(await ctx.state.act(({ slug }) => Promise.resolve(`/c/${slug}/agenda`)), 303);
  },
});
