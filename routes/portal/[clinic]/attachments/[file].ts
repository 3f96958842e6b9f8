import { define } from "@/core/fresh.ts";
import { attachmentFor } from "@/domain/catalog/mod.ts";
import { served } from "../../../c/[clinic]/files/(_files)/served.ts";

export const handler = define.handlers({
  /** What is attached to a service for patients, as a download. */
  async GET(ctx) {
    const file = await ctx.state.visit((scope) => attachmentFor(scope, ctx.params.file));
    return await served(ctx.req, file, { drawn: false });
  },
});
