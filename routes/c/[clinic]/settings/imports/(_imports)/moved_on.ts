import type { Context } from "fresh";
import { done } from "@/core/answer.ts";
import type { Body } from "@/core/body.ts";
import type { State } from "@/core/fresh.ts";
import type { Scope } from "@/core/scope.ts";
import { importOf } from "@/domain/moving/mod.ts";
import { submitted } from "../../../../../(_frame)/submitted.ts";
import { shownImport } from "./shown.ts";

/** Moves an import on and answers with where it stands; a job does the rest. A refusal can be shown on the import's own page. */
export function movedOn(
  ctx: Context<State>,
  deed: (scope: Scope, id: string, body: Body) => Promise<void>,
  show?: () => Promise<Response>,
): Promise<Response> {
  const { id } = ctx.params;
  return submitted(ctx, async (body) => {
    const found = await ctx.state.act(async (scope) => {
      await deed(scope, id, body);
      return await importOf(scope, id);
    });
    return done(ctx.req, `/c/${ctx.state.member!.slug}/settings/imports/${id}`, shownImport(found));
  }, show);
}
