import type { Context } from "fresh";
import { done } from "@/core/answer.ts";
import { type Body, bodyOf } from "@/core/body.ts";
import type { State } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import type { Scope } from "@/core/scope.ts";
import { colleagueOf, invitationOf } from "@/domain/tenancy/mod.ts";
import { colleagueAnswer, invitationAnswer } from "./answer.ts";

type Deed = (scope: Scope, body: Body) => Promise<void>;

/** Changes something about a colleague, once, and answers with them as they then are. */
export function colleagueChanged(ctx: Context<State>, deed: Deed): Promise<Response> {
  const { clinic, id } = ctx.params;
  return changed(
    ctx,
    deed,
    `/c/${clinic}/settings/staff/${id}`,
    async (scope) => colleagueAnswer(scope.timeZone, await colleagueOf(scope, id)),
  );
}

/** Changes something about an invitation, once, and answers with it as it then is. */
export function invitationChanged(ctx: Context<State>, deed: Deed): Promise<Response> {
  const { clinic, id } = ctx.params;
  return changed(
    ctx,
    deed,
    `/c/${clinic}/settings/staff`,
    async (scope) => invitationAnswer(scope.timeZone, await invitationOf(scope, id)),
  );
}

/** Does something once, and answers with where it is seen and what `then` says of it. */
export async function changed(
  ctx: Context<State>,
  deed: Deed,
  location: string,
  then: (scope: Scope) => Promise<object> = () => Promise.resolve({ ok: true }),
): Promise<Response> {
  const body = await bodyOf(ctx.req);
  const answer = await ctx.state.act((scope) =>
    once(scope, ctx.url.pathname, body, async () => {
      await deed(scope, body);
      return await then(scope);
    })
  );
  return done(ctx.req, location, answer);
}
