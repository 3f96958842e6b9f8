import { done } from "@/core/answer.ts";
import { bodyOf } from "@/core/body.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { chooseColumns, ChosenColumns, filterIn, queryOf } from "@/domain/insights/mod.ts";

/** Which columns the member looks at; a browser goes back to the list it came from. */
export const handler = define.handlers({
  async POST(ctx) {
    const body = await bodyOf(ctx.req);
    const chosen = await ctx.state.act(async (scope) => {
      const chosen = parsed(ChosenColumns, body, scope);
      await chooseColumns(scope, chosen);
      return chosen;
    });
    const filter = filterIn(new URLSearchParams(String(body.fields.query ?? "")));
    return done(ctx.req, `/c/${ctx.params.clinic}/patients?${queryOf(filter)}`, chosen);
  },
});
