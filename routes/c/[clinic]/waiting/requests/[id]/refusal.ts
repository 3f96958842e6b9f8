import { define } from "@/core/fresh.ts";
import { turnRequestDown } from "@/domain/scheduling/mod.ts";
import { changed } from "../../../settings/(_staff)/changed.ts";

export const handler = define.handlers({
  /** Turns somebody down who asked from outside. */
  POST: (ctx) =>
    changed(ctx, (scope) => turnRequestDown(scope, ctx.params.id), `/c/${ctx.params.clinic}/waiting`),
});
