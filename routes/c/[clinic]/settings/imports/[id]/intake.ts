import { define } from "@/core/fresh.ts";
import { take } from "@/domain/moving/mod.ts";
import { movedOn } from "../(_imports)/moved_on.ts";

export const handler = define.handlers({
  /** Takes in what the check found to add and to change. */
  async POST(ctx) {
    return await movedOn(ctx, (scope, id) => take(scope, id));
  },
});
