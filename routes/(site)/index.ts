import { define } from "@/core/fresh.ts";
import { homeOf } from "../(_frame)/home.ts";

/** The front door: on to where whoever is signed in works, else to sign-in. */
export const handler = define.handlers({
  async GET(ctx) {
    if (!ctx.state.session) return ctx.redirect("/sign-in", 303);
    return ctx.redirect(await ctx.state.acts.asSelf(ctx.state.actor(), homeOf), 303);
  },
});
