import { theConfig } from "@/core/config.ts";
import { define } from "@/core/fresh.ts";

/** The current short access token, for the live connection alone; the browser keeps it in memory. */
export const handler = define.handlers({
  async POST(ctx) {
    await ctx.state.acts.asSelf(ctx.state.actor(), () => Promise.resolve());
    const { supabaseUrl, publishableKey } = theConfig();
    return Response.json({
      url: `${supabaseUrl.replace(/^http/, "ws")}/realtime/v1`,
      key: publishableKey,
      token: ctx.state.session!.accessToken,
    });
  },
});
