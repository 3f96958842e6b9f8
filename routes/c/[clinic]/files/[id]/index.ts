import { wantsJson } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { describe, Description, fileOf } from "@/domain/files/mod.ts";
import { noteOpened } from "@/domain/patients/mod.ts";
import { changed } from "../(_files)/changed.ts";
import { shownFile } from "../(_files)/shown.ts";
import { served } from "../(_files)/served.ts";

export const handler = define.handlers({
  /** What a file is, for whoever asks for data; the file itself for a browser. */
  async GET(ctx) {
    const file = await ctx.state.act(async (scope) => {
      const file = await fileOf(scope, ctx.params.id);
      await noteOpened(scope, file.id);
      return file;
    }, { noting: true });
    if (wantsJson(ctx.req)) return Response.json(shownFile(file));
    return await served(ctx.req, file, { drawn: !ctx.url.searchParams.has("download") });
  },

  /** Gives a file another name and other tags. */
  POST: (ctx) => changed(ctx, (scope, id, body) => describe(scope, id, parsed(Description, body, scope))),
});
