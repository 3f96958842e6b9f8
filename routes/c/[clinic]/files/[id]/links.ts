import { bodyOf } from "@/core/body.ts";
import { created } from "@/core/answer.ts";
import { theConfig } from "@/core/config.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { link, NewLink } from "@/domain/files/mod.ts";
import { noteOpened } from "@/domain/patients/mod.ts";

export const handler = define.handlers({
  /** Makes a link that opens the file for a while, to whoever holds it. */
  async POST(ctx) {
    const body = await bodyOf(ctx.req);
    const { secret, until } = await ctx.state.act(async (scope) => {
      const made = await link(scope, ctx.params.id, parsed(NewLink, body, scope));
      await noteOpened(scope, ctx.params.id);
      return made;
    });
    const url = `${theConfig().origin}/files/${secret}`;
    return created(ctx.req, url, { id: ctx.params.id, url, until });
  },
});
