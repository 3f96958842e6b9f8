import { define } from "@/core/fresh.ts";
import { revokeFeed } from "@/domain/scheduling/mod.ts";
import { changed } from "../../(_staff)/changed.ts";

export const handler = define.handlers({
  /** Ends a feed: whoever follows it is told nothing more. */
  POST: (ctx) =>
    changed(ctx, (scope) => revokeFeed(scope, ctx.params.id), `/c/${ctx.params.clinic}/settings/feeds`),
});
