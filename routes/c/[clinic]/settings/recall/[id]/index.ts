import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { ChangedRecallRule, changeRecallRule } from "@/domain/scheduling/mod.ts";
import { changed } from "../../(_staff)/changed.ts";

export const handler = define.handlers({
  /** Says anew how patients are asked by a rule. */
  POST: (ctx) =>
    changed(
      ctx,
      (scope, body) => changeRecallRule(scope, ctx.params.id, parsed(ChangedRecallRule, body, scope)),
      `/c/${ctx.params.clinic}/settings/recall`,
    ),
});
