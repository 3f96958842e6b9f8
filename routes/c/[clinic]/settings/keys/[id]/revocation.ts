import { define } from "@/core/fresh.ts";
import { keyOf, revokeKey } from "@/domain/tenancy/mod.ts";
import { keyAnswer } from "../../(_staff)/answer.ts";
import { changed } from "../../(_staff)/changed.ts";

export const handler = define.handlers({
  POST(ctx) {
    const { clinic, id } = ctx.params;
    return changed(
      ctx,
      (scope) => revokeKey(scope, id),
      `/c/${clinic}/settings/keys`,
      async (scope) => keyAnswer(scope.timeZone, await keyOf(scope, id)),
    );
  },
});
