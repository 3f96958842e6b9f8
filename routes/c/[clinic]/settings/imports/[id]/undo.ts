import { define } from "@/core/fresh.ts";
import { undo } from "@/domain/moving/mod.ts";
import { movedOn } from "../(_imports)/moved_on.ts";

export const handler = define.handlers({
  /** Takes the whole import back. */
  async POST(ctx) {
    return await movedOn(ctx, (scope, id) => undo(scope, id));
  },
});
