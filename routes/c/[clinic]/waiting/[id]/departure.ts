import { define } from "@/core/fresh.ts";
import { entryOf, leaveList } from "@/domain/scheduling/mod.ts";
import { entryAnswer } from "../../(_waiting)/answer.ts";
import { changed } from "../../settings/(_staff)/changed.ts";

export const handler = define.handlers({
  /** Takes somebody off the waiting list. */
  POST: (ctx) =>
    changed(
      ctx,
      (scope) => leaveList(scope, ctx.params.id),
      `/c/${ctx.params.clinic}/waiting`,
      async (scope) => entryAnswer(scope.timeZone, await entryOf(scope, ctx.params.id)),
    ),
});
