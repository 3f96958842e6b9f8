import { define } from "@/core/fresh.ts";
import { withdrawRecallRule } from "@/domain/scheduling/mod.ts";
import { changed } from "../../(_staff)/changed.ts";

export const handler = define.handlers({
  /** Ends a rule: what waits by it waits no longer. */
  POST: (ctx) =>
    changed(
      ctx,
      (scope) => withdrawRecallRule(scope, ctx.params.id),
      `/c/${ctx.params.clinic}/settings/recall`,
    ),
});
