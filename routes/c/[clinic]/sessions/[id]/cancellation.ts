import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { cancelSession, Reason, sessionOf } from "@/domain/scheduling/mod.ts";
import { changed } from "../../settings/(_staff)/changed.ts";
import { sessionAnswer } from "../../(_sessions)/answer.ts";

export const handler = define.handlers({
  POST: (ctx) =>
    changed(
      ctx,
      (scope, body) => cancelSession(scope, ctx.params.id, parsed(Reason, body, scope)),
      `/c/${ctx.params.clinic}/sessions`,
      async (scope) => sessionAnswer(scope.timeZone, await sessionOf(scope, ctx.params.id)),
    ),
});
