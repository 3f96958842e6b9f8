import type { Context } from "fresh";
import type { State } from "@/core/fresh.ts";
import type { Scope } from "@/core/scope.ts";
import { supportGrantOf } from "@/domain/tenancy/mod.ts";
import { changed } from "../../(_staff)/changed.ts";
import { grantAnswer } from "./answer.ts";

/** Takes a step with a support grant, once, and answers with the grant as it then is. */
export function decided(
  ctx: Context<State>,
  step: (scope: Scope, id: string) => Promise<void>,
): Promise<Response> {
  const { clinic, id } = ctx.params;
  return changed(
    ctx,
    (scope) => step(scope, id),
    `/c/${clinic}/settings/support/${id}`,
    async (scope) => grantAnswer(scope.timeZone, await supportGrantOf(scope, id)),
  );
}
