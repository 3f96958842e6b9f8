import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { daysAhead, forgetDay, ForgottenDay } from "@/domain/scheduling/mod.ts";
import { changed } from "../(_staff)/changed.ts";

export const handler = define.handlers({
  /** Makes one day like its weekday again. */
  POST: (ctx) =>
    changed(
      ctx,
      (scope, body) => forgetDay(scope, parsed(ForgottenDay, body, scope)),
      `/c/${ctx.params.clinic}/settings/days`,
      async (scope) => ({ days: await daysAhead(scope) }),
    ),
});
