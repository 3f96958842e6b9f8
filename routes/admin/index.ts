import { define } from "@/core/fresh.ts";

/** The office opens on its clinics. */
export const handler = define.handlers({
  async GET(ctx) {
    await ctx.state.office(() => Promise.resolve());
    return ctx.redirect("/admin/clinics", 303);
  },
});
