import { define } from "@/core/fresh.ts";

/** The settings open on who works here, or on what one may do where that is not for one's eyes. */
export const handler = define.handlers({
  async GET(ctx) {
    const chapter = await ctx.state.act(({ permissions }) =>
      Promise.resolve(permissions.has("members.read") ? "staff" : "permissions")
    );
    return ctx.redirect(`/c/${ctx.params.clinic}/settings/${chapter}`, 303);
  },
});
