import { created } from "@/core/answer.ts";
import { theConfig } from "@/core/config.ts";
import { define } from "@/core/fresh.ts";
import { link } from "@/domain/exports/mod.ts";

export const handler = define.handlers({
  /** Makes a link by which whoever asks for it fetches the export, and sends a browser there. */
  async POST(ctx) {
    const { id } = ctx.params;
    const secret = await ctx.state.act((scope) => link(scope, id));
    const url = `${theConfig().origin}/c/${ctx.state.member!.slug}/settings/exports/${id}/archive/${secret}`;
    return created(ctx.req, url, { id, url });
  },
});
