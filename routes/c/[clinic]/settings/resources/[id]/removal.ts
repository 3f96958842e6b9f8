import { define } from "@/core/fresh.ts";
import { removeResource } from "@/domain/scheduling/mod.ts";
import { changed } from "../../(_staff)/changed.ts";

/** Takes a chair, room or machine out of use. */
export const handler = define.handlers({
  POST: (ctx) =>
    changed(
      ctx,
      (scope) => removeResource(scope, ctx.params.id),
      `/c/${ctx.params.clinic}/settings/resources`,
    ),
});
