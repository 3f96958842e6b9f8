import { created } from "@/core/answer.ts";
import { bodyOf } from "@/core/body.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { NewOverride, override } from "@/domain/tenancy/mod.ts";

export const handler = define.handlers({
  async POST(ctx) {
    const { clinic, id } = ctx.params;
    const body = await bodyOf(ctx.req);
    const answer = await ctx.state.act((scope) =>
      once(scope, ctx.url.pathname, body, async () => {
        const exception = parsed(NewOverride, body, scope);
        await override(scope, id, exception);
        return { id: exception.permission, ...exception };
      })
    );
    return created(ctx.req, `/c/${clinic}/settings/staff/${id}`, answer);
  },
});
