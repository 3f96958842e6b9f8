import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { NewAttempt, noteAttempt } from "@/domain/scheduling/mod.ts";
import { changed } from "../../settings/(_staff)/changed.ts";

export const handler = define.handlers({
  /** Notes what was tried to reach them and what came of it. */
  POST: (ctx) =>
    changed(
      ctx,
      (scope, body) => noteAttempt(scope, ctx.params.id, parsed(NewAttempt, body, scope)),
      `/c/${ctx.params.clinic}/recall`,
    ),
});
