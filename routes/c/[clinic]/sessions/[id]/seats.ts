import { created } from "@/core/answer.ts";
import { bodyOf } from "@/core/body.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { NewSeat, takeSeat } from "@/domain/scheduling/mod.ts";

export const handler = define.handlers({
  async POST(ctx) {
    const { clinic, id } = ctx.params;
    const body = await bodyOf(ctx.req);
    const seat = await ctx.state.act((scope) =>
      once(scope, ctx.url.pathname, body, () => takeSeat(scope, id, parsed(NewSeat, body, scope)))
    );
    return created(ctx.req, `/c/${clinic}/sessions/${id}`, seat);
  },
});
