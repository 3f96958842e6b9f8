import type { Context } from "fresh";
import { done } from "@/core/answer.ts";
import { type Body, bodyOf } from "@/core/body.ts";
import type { State } from "@/core/fresh.ts";
import type { Scope } from "@/core/scope.ts";
import { importOf } from "@/domain/moving/mod.ts";
import { shownImport } from "./shown.ts";

/** Moves an import on and answers with where it stands; a job does the rest. */
export async function movedOn(
  ctx: Context<State>,
  deed: (scope: Scope, id: string, body: Body) => Promise<void>,
): Promise<Response> {
  const { id } = ctx.params;
  const body = await bodyOf(ctx.req);
  const found = await ctx.state.act(async (scope) => {
    await deed(scope, id, body);
    return await importOf(scope, id);
  });
  return done(ctx.req, `/c/${ctx.state.member!.slug}/settings/imports/${id}`, shownImport(found));
}
