import { define } from "@/core/fresh.ts";
import { countAgainst } from "@/core/limit.ts";
import { followLink } from "@/domain/files/mod.ts";
import { served } from "../../c/[clinic]/files/(_files)/served.ts";

export const handler = define.handlers({
  /** What a short link opens, always as a download. */
  async GET(ctx) {
    await countAgainst(ctx.state.acts, `file-link:${ctx.state.address}`, { most: 120, seconds: 60 });
    const file = await ctx.state.acts.asAnyone((sql) => followLink(sql, ctx.params.secret));
    return await served(ctx.req, file, { drawn: false });
  },
});
