import { define } from "@/core/fresh.ts";
import { homeOf, rememberedClinic } from "../(_frame)/home.ts";

/** The front door: on to where whoever is signed in works, else to sign-in. */
export const handler = define.handlers({
  async GET(ctx) {
    if (!ctx.state.session) return ctx.redirect("/sign-in", 303);
    const remembered = rememberedClinic(ctx.req.headers);
    const home = await ctx.state.acts.asSelf(ctx.state.actor(), (scope) => homeOf(scope, remembered));
    return ctx.redirect(home, 303);
  },
});
