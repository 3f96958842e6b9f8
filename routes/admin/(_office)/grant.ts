import type { Context } from "fresh";
import type { Body } from "@/core/body.ts";
import type { State } from "@/core/fresh.ts";
import type { OperatorScope } from "@/core/scope.ts";
import { officeGrantOf } from "@/domain/tenancy/mod.ts";
import { officeGrantAnswer } from "../../c/[clinic]/settings/support/(_support)/answer.ts";
import { changed } from "./changed.ts";

export { officeGrantAnswer };

/** Takes a step with a support grant, once, and answers with the grant as it then is. */
export function grantChanged(
  ctx: Context<State>,
  deed: (scope: OperatorScope, body: Body) => Promise<void>,
): Promise<Response> {
  return changed(
    ctx,
    deed,
    "/admin/support",
    async (scope) => officeGrantAnswer(await officeGrantOf(scope, ctx.params.id)),
  );
}
