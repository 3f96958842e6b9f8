import { define } from "@/core/fresh.ts";
import { openPreview } from "@/core/storage.ts";
import { fileOf } from "@/domain/files/mod.ts";
import { isPicture } from "@/domain/patients/mod.ts";
import { notFound } from "@/core/refusal.ts";
import { served } from "../(_files)/served.ts";

/** What a list and a head need on a dense screen, in pixels. */
const side = 192;

export const handler = define.handlers({
  /** A picture as lists show it, small and square; the whole of it where Storage makes none smaller. */
  async GET(ctx) {
    const file = await ctx.state.act((scope) => fileOf(scope, ctx.params.id));
    if (!isPicture(file)) throw notFound();
    const preview = await openPreview(file.path, side);
    if (!preview) return await served(ctx.req, file, { drawn: true });
    return new Response(preview.body, {
      headers: {
        "content-type": "image/webp",
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
        "cache-control": "private, max-age=600",
      },
    });
  },
});
