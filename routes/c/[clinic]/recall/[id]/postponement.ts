import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { Snooze, snoozeRecall } from "@/domain/scheduling/mod.ts";
import { changed } from "../../settings/(_staff)/changed.ts";

export const handler = define.handlers({
  /** Puts a recall off to a day. */
  POST: (ctx) =>
    changed(
      ctx,
      (scope, body) => snoozeRecall(scope, ctx.params.id, parsed(Snooze, body, scope)),
      `/c/${ctx.params.clinic}/recall`,
    ),
});
