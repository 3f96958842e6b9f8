import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { gapOf, OfferedGap, offerGap } from "@/domain/scheduling/mod.ts";
import { gapAnswer } from "../../(_waiting)/answer.ts";
import { changed } from "../../settings/(_staff)/changed.ts";

export const handler = define.handlers({
  /** Offers a gap to those whom the desk has chosen. */
  POST: (ctx) =>
    changed(
      ctx,
      async (scope, body) => {
        await offerGap(scope, ctx.params.id, parsed(OfferedGap, body, scope));
      },
      `/c/${ctx.params.clinic}/gaps/${ctx.params.id}`,
      async (scope) => gapAnswer(scope.timeZone, await gapOf(scope, ctx.params.id)),
    ),
});
