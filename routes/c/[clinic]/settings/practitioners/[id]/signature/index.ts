import { done, wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { problemOf } from "@/core/problem.ts";
import { Refusal } from "@/core/refusal.ts";
import { keepSignature, largestSignature, signatureOf } from "@/domain/catalog/mod.ts";
import { sentenceFor } from "@/texts/mod.ts";
import { incoming } from "../../../../files/(_files)/incoming.ts";
import { wholeOf } from "../../(_practitioners)/picture.ts";
import { showPractitioner } from "../index.tsx";

export const handler = define.handlers({
  /** The picture itself, drawn in a page and nowhere else. */
  async GET(ctx) {
    const { mediaType, image } = await ctx.state.act((scope) => signatureOf(scope, ctx.params.id));
    return new Response(image as BodyInit, {
      headers: {
        "content-type": mediaType,
        "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
      },
    });
  },

  async POST(ctx) {
    const { clinic, id } = ctx.params;
    try {
      const { stream } = await incoming(ctx.req, ctx.url);
      const image = await wholeOf(stream, largestSignature);
      await ctx.state.act((scope) => keepSignature(scope, id, image));
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== 422 || wantsJson(ctx.req)) throw error;
      const problem = problemOf(error, (code, values) => sentenceFor(ctx.state.t, code, values));
      ctx.state.again = { problem, fields: {} };
      return await showPractitioner(ctx);
    }
    return done(ctx.req, `/c/${clinic}/settings/practitioners/${id}`, { id });
  },
});
