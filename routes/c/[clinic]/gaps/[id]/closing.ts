import { define } from "@/core/fresh.ts";
import { closeGap, gapOf } from "@/domain/scheduling/mod.ts";
import { gapAnswer } from "../../(_waiting)/answer.ts";
import { changed } from "../../settings/(_staff)/changed.ts";

export const handler = define.handlers({
  /** Offers it to nobody else. */
  POST: (ctx) =>
    changed(
      ctx,
      (scope) => closeGap(scope, ctx.params.id),
      `/c/${ctx.params.clinic}/gaps/${ctx.params.id}`,
      async (scope) => gapAnswer(scope.timeZone, await gapOf(scope, ctx.params.id)),
    ),
});
