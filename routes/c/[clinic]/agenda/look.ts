import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { keepLook, KeptLook } from "@/domain/scheduling/mod.ts";
import { changed } from "../settings/(_staff)/changed.ts";

export const handler = define.handlers({
  /** Remembers how the member looks at the calendar. */
  POST: (ctx) =>
    changed(
      ctx,
      (scope, body) => keepLook(scope, parsed(KeptLook, body, scope)),
      `/c/${ctx.params.clinic}/agenda`,
    ),
});
