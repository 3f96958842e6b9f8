import { define } from "@/core/fresh.ts";
import { fieldOf, retireField } from "@/domain/fields/mod.ts";
import { changed } from "../../(_staff)/changed.ts";

export const handler = define.handlers({
  /** Asks the field again. */
  POST: (ctx) =>
    changed(
      ctx,
      (scope) => retireField(scope, ctx.params.id, false),
      `/c/${ctx.params.clinic}/settings/fields`,
      (scope) => fieldOf(scope, ctx.params.id),
    ),
});
