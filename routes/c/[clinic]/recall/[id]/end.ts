import { define } from "@/core/fresh.ts";
import { stopRecall } from "@/domain/scheduling/mod.ts";
import { changed } from "../../settings/(_staff)/changed.ts";

export const handler = define.handlers({
  /** Asks them no more by this rule. */
  POST: (ctx) => changed(ctx, (scope) => stopRecall(scope, ctx.params.id), `/c/${ctx.params.clinic}/recall`),
});
