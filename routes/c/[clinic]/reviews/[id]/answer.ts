import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { answerReview, ReviewAnswer } from "@/domain/scheduling/mod.ts";
import { changed } from "../../settings/(_staff)/changed.ts";

export const handler = define.handlers({
  /** Notes what was done about a review. */
  POST: (ctx) =>
    changed(
      ctx,
      (scope, body) => answerReview(scope, ctx.params.id, parsed(ReviewAnswer, body, scope)),
      `/c/${ctx.params.clinic}/reviews`,
    ),
});
