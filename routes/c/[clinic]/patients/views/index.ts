import { created } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { NewView, saveView, viewsOf } from "@/domain/insights/mod.ts";
import { showList } from "../index.tsx";
import { submitted } from "../../../../(_frame)/submitted.ts";

/** The saved views of the list of patients. */
export const handler = define.handlers({
  async GET(ctx) {
    return Response.json({ views: await ctx.state.act(viewsOf) });
  },

  async POST(ctx) {
    return await submitted(ctx, async (body) => {
      const view = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, () => saveView(scope, parsed(NewView, body, scope)))
      );
      return created(ctx.req, `/c/${ctx.params.clinic}/patients?${view.query}`, view);
    }, () => showList(ctx, String(ctx.state.again?.fields.query ?? "")));
  },
});
