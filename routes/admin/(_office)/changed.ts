import type { Context } from "fresh";
import { done } from "@/core/answer.ts";
import { type Body, bodyOf } from "@/core/body.ts";
import type { State } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import type { OperatorScope } from "@/core/scope.ts";

/** Does something in the office, once, and answers with where it is seen and what `then` says of it. */
export async function changed(
  ctx: Context<State>,
  deed: (scope: OperatorScope, body: Body) => Promise<void>,
  location: string,
  then: (scope: OperatorScope) => Promise<object> = () => Promise.resolve({ ok: true }),
): Promise<Response> {
  const body = await bodyOf(ctx.req);
  const answer = await ctx.state.office((scope) =>
    once(scope, ctx.url.pathname, body, async () => {
      await deed(scope, body);
      return await then(scope);
    })
  );
  return done(ctx.req, location, answer);
}
