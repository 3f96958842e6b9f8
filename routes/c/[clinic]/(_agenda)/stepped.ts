import type { Context } from "fresh";
import { done } from "@/core/answer.ts";
import { type Body, bodyOf } from "@/core/body.ts";
import type { State } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import type { Scope } from "@/core/scope.ts";
import { visitOf } from "@/domain/scheduling/mod.ts";
import { appointmentAnswer } from "./answer.ts";

/** Takes a visit one step on, and answers with the visit as it then is. */
export async function stepped(
  ctx: Context<State>,
  step: (scope: Scope, body: Body) => Promise<void>,
): Promise<Response> {
  const { clinic, id } = ctx.params;
  const body = await bodyOf(ctx.req);
  const answer = await ctx.state.act((scope) =>
    once(scope, ctx.url.pathname, body, async () => {
      await step(scope, body);
      return appointmentAnswer(scope.timeZone, await visitOf(scope, id));
    })
  );
  return done(ctx.req, `/c/${clinic}/appointments/${id}`, answer);
}
