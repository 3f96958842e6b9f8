import { created } from "@/core/answer.ts";
import { bodyOf } from "@/core/body.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import { TakenIn, takeRequestIn } from "@/domain/scheduling/mod.ts";

export const handler = define.handlers({
  /** Takes somebody in who asked from outside, as a patient who is known or as a new one. */
  async POST(ctx) {
    const { clinic, id: requestId } = ctx.params;
    const body = await bodyOf(ctx.req);
    const taken = await ctx.state.act((scope) =>
      once(
        scope,
        ctx.url.pathname,
        body,
        () => takeRequestIn(scope, requestId, parsed(TakenIn, body, scope)),
      )
    );
    return created(ctx.req, `/c/${clinic}/waiting/${taken.id}`, taken);
  },
});
