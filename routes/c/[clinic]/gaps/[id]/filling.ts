import { define } from "@/core/fresh.ts";
import { fillGap, gapOf } from "@/domain/scheduling/mod.ts";
import { gapAnswer } from "../../(_waiting)/answer.ts";
import { changed } from "../../settings/(_staff)/changed.ts";

export const handler = define.handlers({
  /** From now on whoever fits is asked by itself. */
  POST: (ctx) =>
    changed(
      ctx,
      (scope) => fillGap(scope, ctx.params.id),
      `/c/${ctx.params.clinic}/gaps/${ctx.params.id}`,
      async (scope) => gapAnswer(scope.timeZone, await gapOf(scope, ctx.params.id)),
    ),
});
