import { define } from "@/core/fresh.ts";
import { dayIn } from "@/core/time.ts";
import { archiveOf, followLink } from "@/domain/exports/mod.ts";

export const handler = define.handlers({
  /** The archive, written as it flows; for whoever made the link, as long as it holds. */
  async GET(ctx) {
    const { act } = ctx.state;
    const { id, secret } = ctx.params;
    const { askedAt, bytes } = await act((scope) => followLink(scope, id, secret));
    const { slug, timeZone } = ctx.state.member!;
    return new Response(archiveOf(act, id), {
      headers: {
        "content-type": "application/zip",
        "content-length": String(bytes),
        "content-disposition": `attachment; filename="cusp-${slug}-${dayIn(timeZone, askedAt)}.zip"`,
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
    });
  },
});
