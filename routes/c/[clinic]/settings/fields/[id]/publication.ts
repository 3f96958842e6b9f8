import { define } from "@/core/fresh.ts";
import { fieldOf, publishField } from "@/domain/fields/mod.ts";
import { changed } from "../../(_staff)/changed.ts";

export const handler = define.handlers({
  /** Asks the field as it was last worded. */
  POST: (ctx) =>
    changed(
      ctx,
      (scope) => publishField(scope, ctx.params.id),
      `/c/${ctx.params.clinic}/settings/fields`,
      (scope) => fieldOf(scope, ctx.params.id),
    ),
});
